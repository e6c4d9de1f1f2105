package id.baku.work.notification;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.administration.deputy.DeputyChanged;
import id.baku.web.format.IndonesianTime;
import id.baku.web.user.UserNames;

/** Tells a deputy that the term has begun, and the absent user that it has begun and that it is over. */
@Component
class DeputyMessages {

    private final Outbox outbox;
    private final Links links;
    private final UserNames names;

    DeputyMessages(Outbox outbox, Links links, UserNames names) {
        this.outbox = outbox;
        this.links = links;
        this.names = names;
    }

    @EventListener
    void tell(DeputyChanged change) {
        String as = change.kind().of(names.of(change.absent()));
        if (change.begun()) {
            outbox.queue(message(change, "mulai", "Anda ditunjuk sebagai " + as, """
                    Anda ditunjuk sebagai %s sampai dengan %s, sesuai surat perintah %s.

                    Selama masa itu Anda memegang perannya dan menerima tugas serta tegurannya. %s
                    Naskah yang Anda paraf atau setujui menyebut Anda sebagai %s

                    Daftar tugas: %s""".formatted(as, IndonesianTime.day(change.lastDay()), change.letter(),
                    change.tasks() == 0 ? "Tidak ada tugas yang dialihkan saat ini."
                            : change.tasks() + " tugas yang sedang dikerjakannya dialihkan kepada Anda.",
                    change.kind().of("").strip(), links.tasklist())), List.of(change.deputy()));
            outbox.queue(message(change, "digantikan", "Anda digantikan oleh " + names.of(change.deputy()), """
                    %s memegang peran Anda sebagai %s sampai dengan %s, sesuai surat perintah %s. Tugas Anda yang belum \
                    selesai dialihkan kepadanya selama masa itu.

                    Jika Anda tidak mengetahui penunjukan ini, segera beri tahu pengelola pengguna instansi Anda atau \
                    administrator platform.""".formatted(names.of(change.deputy()), as, IndonesianTime.day(change.lastDay()),
                    change.letter())), List.of(change.absent()));
        } else {
            outbox.queue(message(change, "akhir", "Masa penggantian Anda berakhir", """
                    Masa %s sebagai pengganti Anda (surat perintah %s) telah berakhir.
                    Tugas Anda yang belum diselesaikannya kembali kepada Anda.

                    Daftar tugas: %s""".formatted(names.of(change.deputy()), change.letter(), links.tasklist())),
                    List.of(change.absent()));
        }
    }

    private static Message message(DeputyChanged change, String what, String subject, String body) {
        return Message.of(change.agency(), Message.Kind.DEPUTY, "pengganti-" + what + ":" + change.id(),
                "[Baku] " + subject, body);
    }
}
