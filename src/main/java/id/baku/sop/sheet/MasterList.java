package id.baku.sop.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.sop.sheet.MasterListProperties.Control;

/**
 * Daftar Induk Dokumen: the SOPs of an agency, by key.
 *
 * @param agency  the agency
 * @param control number, revision, date and section of the list as a document
 * @param entries its SOPs, each with findings to check
 */
record MasterList(Agency agency, Control control, List<Entry> entries) {

    record Entry(SopSheet sheet, List<Finding> findings) {
    }

    /**
     * A place for a signature below the list.
     *
     * @param act what the official does, e.g. "Disiapkan oleh"
     * @param official the office, with its holder where the agency's settings name one
     */
    public record Signer(String act, Official official) {
    }

    /** Who prepares, checks and ratifies the list, as far as the agency names somebody. */
    List<Signer> signers() {
        return Stream.of(signer("Disiapkan oleh", control.prepared()), signer("Diperiksa oleh", control.checked()),
                signer("Disahkan oleh", control.ratified()).or(() -> Optional.of(new Signer("Disahkan oleh", ratifier()))))
                .flatMap(Optional::stream).toList();
    }

    /** Number of versions of SOPs deployed after the date of the list, for which it needs a new revision. */
    long changedSince() {
        return control.date() == null ? 0 : entries.stream().map(entry -> entry.sheet().deployedAt().atZone(agency.zone())
                .toLocalDate()).filter(control.date()::isBefore).count();
    }

    private Optional<Signer> signer(String act, String key) {
        return Optional.ofNullable(key).map(agency.officials()::get).map(official -> new Signer(act, official));
    }

    /** The office that ratified the sheets, with its holder where the agency's settings name one. */
    private Official ratifier() {
        String office = entries.stream().map(entry -> entry.sheet().ratifier().office()).filter(Objects::nonNull).findFirst()
                .orElse(null);
        return agency.officials().values().stream().filter(official -> official.position().equals(office)).findFirst()
                .orElse(new Official(office, null, null, null));
    }
}
