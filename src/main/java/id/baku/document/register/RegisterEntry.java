package id.baku.document.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the register: a number, the document that bears it, and whether it still holds.
 *
 * @param series   id of the series, see {@link id.baku.office.agency.Numbering}
 * @param year     year of the book
 * @param sequence place in series and year; {@code null} for a number that was given from outside or is shared
 * @param request  what was entered, with the document's date in any case
 * @param reserved whether it was only taken so far, for a document that is being signed
 * @param shared   whether it is the number of the same letter to somebody else, which stands in the series once
 * @param voided   why, when and by whom it was declared void; {@code null} while it holds
 */
public record RegisterEntry(String id, String series, int year, Integer sequence, String number, NumberRequest request,
                            Instant issuedAt, String issuedBy, boolean reserved, boolean shared,
                            Voided voided) {

    /** Why a number no longer holds. */
    public record Voided(String reason, Instant at, String by) {
    }

    public NumberedDocument document() {
        return request.document();
    }

    /** The document's date. */
    public LocalDate date() {
        return request.date();
    }

    /** Whether somebody outside gave the number, so that it is none of the series. */
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
