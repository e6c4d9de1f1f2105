package id.baku.work.notification;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.deploy.DraftNews;
import id.baku.engine.deploy.SopIdentity;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Duty;
import id.baku.web.user.UserNames;

/** Tells supervisors and the head that a draft of an SOP waits for their decision, and its analyst what they decided. */
@Component
class DraftMessages {

    private final Outbox outbox;
    private final IdentityService identityService;
    private final AsSystem asSystem;
    private final UserNames names;
    private final Links links;

    DraftMessages(Outbox outbox, IdentityService identityService, AsSystem asSystem, UserNames names, Links links) {
        this.outbox = outbox;
        this.identityService = identityService;
        this.asSystem = asSystem;
        this.names = names;
        this.links = links;
    }

    @EventListener
    @Transactional
    public void tell(DraftNews news) {
        asSystem.inNobodysName(() -> {
            String by = names.of(news.by());
            switch (news.what()) {
                case SENT -> queue(news, "Konsep SOP menunggu keputusan Anda", """
                        %s menggelar konsep %s. Konsep itu baru berlaku setelah dipastikan orang kedua.

                        Lihat, berlakukan, atau kembalikan: %s""".formatted(by, title(news.sop()), links.page("sop")), deciding(news));
                case RATIFIED -> queue(news, "SOP Anda disahkan", "%s mengesahkan konsep Anda %s. %s"
                        .formatted(by, title(news.sop()), news.reason()), List.of(news.sentBy()));
                case IN_FORCE -> queue(news, "SOP Anda berlaku", "%s memberlakukan konsep Anda %s. Kasus baru berjalan menurut versi ini."
                        .formatted(by, title(news.sop())), List.of(news.sentBy()));
                case RETURNED -> queue(news, "Usul Anda tentang SOP dikembalikan", """
                        %s mengembalikan usul Anda tentang %s: %s

                        Bila diagramnya yang harus diubah, perbaiki, lalu gelar lagi.""".formatted(by, title(news.sop()), news.reason()), List.of(news.sentBy()));
                case TAKEN_BACK -> { /* Nobody waits for the decision any more, so nobody is told. */ }
                case WITHDRAWAL_ASKED -> queue(news, "Pencabutan SOP menunggu keputusan Anda", """
                        %s mengusulkan pencabutan SOP %s: %s

                        Lihat, cabut, atau kembalikan: %s""".formatted(by, title(news.sop()), news.reason(), links.page("sop")), deciding(news));
                case WITHDRAWN -> queue(news, "SOP dicabut", "%s mencabut SOP %s sesuai usul Anda. Kasus baru tidak dapat dimulai; yang berjalan diselesaikan."
                        .formatted(by, title(news.sop())), List.of(news.sentBy()));
            }
            return null;
        });
    }

    private void queue(DraftNews news, String subject, String body, List<String> users) {
        outbox.queue(Message.of(news.agency().id(), Message.Kind.SOP, "konsep-sop:" + news.what() + ":" + news.draft(), "[Baku] " + subject, body), users);
    }

    private List<String> deciding(DraftNews news) {
        return Stream.concat(Stream.of(Duty.SUPERVISOR.groupIn(news.agency())), news.agency().headGroups().stream())
                .flatMap(group -> identityService.createUserQuery().memberOfGroup(group).list().stream().map(User::getId))
                .distinct().filter(user -> !user.equals(news.by())).toList();
    }

    private static String title(SopIdentity sop) {
        return "%s (%s)".formatted(sop.title(), sop.key());
    }
}
