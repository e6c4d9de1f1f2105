package id.baku.service.partner;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

/**
 * Who signs for a party; texts are {@code null} where nothing is known.
 *
 * @param name   with titles
 * @param office e.g. "Bupati Contoh"
 * @param basis by what authority: the decision of appointment, or the power of attorney
 */
@Embeddable
record Signatory(
        @Size(max = 200, message = "Nama penanda tangan terlalu panjang; paling banyak {max} huruf.") String name,
        @Size(max = 200, message = "Jabatan penanda tangan terlalu panjang; paling banyak {max} huruf.") String office,
        @Size(max = 500, message = "Dasar kewenangan terlalu panjang; paling banyak {max} huruf.") String basis) {

    /** Stands for an unknown signatory. */
    static final Signatory UNKNOWN = new Signatory(null, null, null);

    /** Removes blanks around texts. */
    Signatory {
        name = PartnerDetails.tidy(name);
        office = PartnerDetails.tidy(office);
        basis = PartnerDetails.tidy(basis);
    }

    /** This signatory, or the other where this one has no name. */
    Signatory or(Signatory other) {
        return name == null ? other : this;
    }
}
