package id.baku.administration.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Where an agency is reached, as its letterhead prints it. */
record Office(@NotNull(message = "Alamat wajib diisi.")
              @Size(max = EnteredText.LONGEST, message = EnteredText.TOO_LONG) String address,
              @NotNull(message = "Kontak wajib diisi.")
              @Size(max = EnteredText.LONGEST, message = EnteredText.TOO_LONG) String contact) {

    Office {
        address = EnteredText.text(address);
        contact = EnteredText.text(contact);
    }
}
