package id.baku.document.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the register: a number, the document that has it, and whether it is valid.
 *
 * @param series   id of the series, see {@link id.baku.office.agency.Numbering}
 * @param year     year of the book
 * @param sequence place in series and year; {@code null} for a number that was given elsewhere or is shared
 * @param request  what was entered, with the document's date in any case
 * @param reserved whether it is only reserved for a document that is not signed yet
 * @param shared whether it is the number of the same letter to another addressee, which takes one place in the series
 * @param voided why, when and by whom it was declared void; {@code null} while it is valid
 */
public record RegisterEntry(String id, String series, int year, Integer sequence, String number, NumberRequest request,
                            Instant issuedAt, String issuedBy, boolean reserved, boolean shared,
                            Voided voided) {

    /** Why a number is no longer valid. */
    public record Voided(String reason, Instant at, String by) {
    }

    public NumberedDocument document() {
        return request.document();
    }

    /** The document's date. */
    public LocalDate date() {
        return request.date();
    }

    /** Whether the number was given elsewhere, so that it belongs to no series. */
    public boolean isFromOutside() {
        return sequence == null && !shared;
    }

    public boolean isVoid() {
        return voided != null;
    }

    RegisterEntry usedBy(String user) {
        return new RegisterEntry(id, series, year, sequence, number, request, issuedAt, issuedBy == null ? user : issuedBy, false, shared, null);
    }

    RegisterEntry voided(Voided how) {
        return new RegisterEntry(id, series, year, sequence, number, request, issuedAt, issuedBy, reserved, shared, how);
    }
}
