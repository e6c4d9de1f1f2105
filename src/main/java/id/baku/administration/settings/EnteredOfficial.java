package id.baku.administration.settings;

import id.baku.office.agency.Official;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An official as his agency's administrator enters him. */
record EnteredOfficial(
        @NotNull(message = "Jabatan wajib diisi.") @Size(max = Entered.LONGEST, message = Entered.TOO_LONG) String position,
        @NotNull(message = "Nama wajib diisi.") @Size(max = Entered.LONGEST, message = Entered.TOO_LONG) String name,
        @Size(max = Entered.LONGEST, message = Entered.TOO_LONG) String rank,
        @Pattern(regexp = "([0-9] ?){18}", message = "NIP terdiri atas 18 angka.") String nip) {

    EnteredOfficial {
        position = Entered.text(position);
        name = Entered.text(name);
        rank = Entered.text(rank);
        nip = Entered.text(nip);
    }

    Official official() {
        return new Official(position, name, rank, nip);
    }
}
