package id.baku.work.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.signin.ModelerKeyActed;
import id.baku.web.user.UserNames;

/** Tells the owner of an account that a key for Camunda Modeler was made for it, or taken away by another. */
@Component
class ModelerKeyMessages {

    private final AccountOwner owner;
    private final UserNames names;

    ModelerKeyMessages(AccountOwner owner, UserNames names) {
        this.owner = owner;
        this.names = names;
    }

    @EventListener
    @Transactional
    public void tell(ModelerKeyActed acted) {
        if (acted.did() == ModelerKeyActed.Did.MADE) {
            owner.tell(acted.user(), "kunci-modeler-dibuat", "Kunci Modeler dibuat", """
                    kunci Modeler dibuat untuk akun Anda (%s). Dengan kunci itu diagram dapat digelar atas nama Anda.

                    Jika bukan Anda yang membuatnya, cabut kunci itu di laman Kunci Modeler, ganti kata sandi Anda, dan beri tahu \
                    administrator.""".formatted(acted.user()));
        } else if (acted.did() == ModelerKeyActed.Did.REVOKED && !acted.user().equals(acted.by())) {
            owner.tell(acted.user(), "kunci-modeler-dicabut", "Kunci Modeler Anda dicabut", """
                    %s (%s) mencabut kunci Modeler akun Anda (%s). Untuk menggelar diagram lagi, buat kunci baru di laman Kunci \
                    Modeler.""".formatted(names.of(acted.by()), acted.by(), acted.user()));
        }
    }
}
