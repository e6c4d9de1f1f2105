package id.baku.service.partner;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

/**
 * Who signs for somebody; texts are {@code null} where nothing is known.
 *
 * @param name   with titles
 * @param office e.g. "Bupati Contoh"
 * @param basis  by what authority: the decision that appointed him, or the power of attorney
 */
@Embeddable
record Signatory(
        @Size(max = 200, message = "Nama penanda tangan terlalu panjang; paling banyak {max} huruf.") String name,
        @Size(max = 200, message = "Jabatan penanda tangan terlalu panjang; paling banyak {max} huruf.") String office,
        @Size(max = 500, message = "Dasar kewenangan terlalu panjang; paling banyak {max} huruf.") String basis) {

    /** Nobody is known. */
    static final Signatory UNKNOWN = new Signatory(null, null, null);

    /** Without blanks around texts. */
    Signatory {
        name = PartnerDetails.tidy(name);
        office = PartnerDetails.tidy(office);
        basis = PartnerDetails.tidy(basis);
    }

    /** This one, or where he is not named the other. */
    Signatory or(Signatory other) {
        return name == null ? other : this;
    }
}
