package id.baku.administration.settings;

import id.baku.engine.entry.WrittenNip;
import id.baku.office.agency.Official;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An official as the agency's administrator enters one. */
record EnteredOfficial(
        @NotNull(message = "Jabatan wajib diisi.") @Size(max = EnteredText.LONGEST, message = EnteredText.TOO_LONG) String position,
        @NotNull(message = "Nama wajib diisi.") @Size(max = EnteredText.LONGEST, message = EnteredText.TOO_LONG) String name,
        @Size(max = EnteredText.LONGEST, message = EnteredText.TOO_LONG) String rank,
        String nip) {

    EnteredOfficial {
        position = EnteredText.text(position);
        name = EnteredText.text(name);
        rank = EnteredText.text(rank);
        nip = nip == null ? null : EnteredText.text(WrittenNip.clean(nip));
    }

    @AssertTrue(message = "NIP terdiri atas 18 angka: tanggal lahir, tahun dan bulan pengangkatan, jenis kelamin, dan nomor urut.")
    boolean isNipPlausible() {
        return nip == null || WrittenNip.problem(nip).isEmpty();
    }

    Official official() {
        return new Official(position, name, rank, nip);
    }
}
