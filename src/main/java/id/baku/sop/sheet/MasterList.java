package id.baku.sop.sheet;

import java.util.List;
import java.util.Objects;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;

/**
 * Daftar Induk Dokumen: the SOPs of an agency, by key.
 *
 * @param agency  the agency
 * @param entries its SOPs, each with what should be looked at
 */
record MasterList(Agency agency, List<Entry> entries) {

    record Entry(SopSheet sheet, List<Finding> findings) {
    }

    /** Who approves the list: the office that approved the sheets, and its holder where the agency's settings name him. */
    Official signer() {
        String office = entries.stream().map(entry -> entry.sheet().signer()).filter(Objects::nonNull).findFirst()
                .orElse(null);
        return SopSheets.holder(office, agency);
    }
}
