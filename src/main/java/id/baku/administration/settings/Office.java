package id.baku.administration.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Where an agency is reached, as its letterhead prints it. */
record Office(@NotNull(message = "Alamat wajib diisi.") @Size(max = Entered.LONGEST, message = Entered.TOO_LONG) String address,
              @NotNull(message = "Kontak wajib diisi.") @Size(max = Entered.LONGEST, message = Entered.TOO_LONG) String contact) {

    Office {
        address = Entered.text(address);
        contact = Entered.text(contact);
    }
}
