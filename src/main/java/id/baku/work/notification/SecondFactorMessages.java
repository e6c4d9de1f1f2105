package id.baku.work.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.signin.CodeGuessed;
import id.baku.engine.signin.SecondFactorChanged;
import id.baku.web.user.UserNames;

/** Tells the owner of an account when its second factor changes. */
@Component
class SecondFactorMessages {

    private final AccountOwner owner;
    private final UserNames names;

    SecondFactorMessages(AccountOwner owner, UserNames names) {
        this.owner = owner;
        this.names = names;
    }

    @EventListener
    @Transactional
    public void tell(SecondFactorChanged change) {
        if (change.has()) {
            owner.tell(change.user(), "dua-langkah-dipasang", "Verifikasi dua langkah dipasang", """
                    verifikasi dua langkah dipasang untuk akun Anda (%s). Sesi Anda di tempat lain berakhir.

                    Jika bukan Anda yang memasangnya, segera beri tahu administrator.""".formatted(change.user()));
        } else if (change.user().equals(change.by())) {
            owner.tell(change.user(), "dua-langkah-dilepas", "Verifikasi dua langkah dilepas", """
                    verifikasi dua langkah dilepas dari akun Anda (%s).

                    Jika bukan Anda yang melepasnya, segera ganti kata sandi Anda dan beri tahu administrator."""
                    .formatted(change.user()));
        } else {
            owner.tell(change.user(), "dua-langkah-diatur-ulang", "Verifikasi dua langkah Anda diatur ulang", """
                    %s (%s) mengatur ulang verifikasi dua langkah akun Anda (%s). Semua sesi Anda berakhir; perangkat dan kode \
                    cadangan yang lama tidak berlaku lagi.

                    Jika Anda tidak memintanya, segera ganti kata sandi Anda dan beri tahu pimpinan Anda."""
                    .formatted(names.of(change.by()), change.by(), change.user()));
        }
    }

    @EventListener
    @Transactional
    public void tell(CodeGuessed guessed) {
        owner.tell(guessed.user(), "kode-ditebak", "Kode verifikasi akun Anda dicoba-coba", """
                beberapa kode verifikasi yang salah dicoba untuk akun Anda (%s) dari alamat jaringan %s. Yang mencobanya mengetahui \
                kata sandi Anda.

                Jika bukan Anda, segera ganti kata sandi Anda.""".formatted(guessed.user(), guessed.address()));
    }
}
