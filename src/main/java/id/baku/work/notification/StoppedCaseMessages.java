package id.baku.work.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.bounds.CaseStopped;
import id.baku.engine.bounds.Excess;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.web.format.IndonesianTime;

/** Tells the supervisors and analysts of an agency that a case was stopped because it took too much, and what to do. */
@Component
class StoppedCaseMessages {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Agencies agencies;
    private final Links links;
    private final Clock clock;

    StoppedCaseMessages(Outbox outbox, Recipients recipients, Agencies agencies, Links links, Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.agencies = agencies;
        this.links = links;
        this.clock = clock;
    }

    @EventListener
    void tell(CaseStopped stopped) {
        Agency agency = agencies.get(stopped.agency());
        Set<String> told = new LinkedHashSet<>(recipients.supervisors(agency));
        told.addAll(recipients.analysts(agency));
        outbox.queue(new Message(agency.id(), Message.Kind.STOPPED, key(stopped, agency.zone()),
                "[Baku] Kasus %s dihentikan".formatted(stopped.number()), body(stopped, agency.zone()),
                stopped.processInstanceId(), null, null), told);
    }

    /** Cases that start each other are many, and stop one after the other: of them people are told once in a day. */
    private String key(CaseStopped stopped, ZoneId zone) {
        Instant now = clock.instant();
        return "kasus-dihentikan:" + (stopped.excess().what() == Excess.What.STARTS_A_DAY
                ? stopped.first() + ":" + LocalDate.ofInstant(now, zone) : stopped.processInstanceId() + ":" + now.toEpochMilli());
    }

    private String body(CaseStopped stopped, ZoneId zone) {
        String family = stopped.excess().what() != Excess.What.STARTS_A_DAY ? "" : """
                Kasus lain yang seasal dan hendak memulai kasus hari ini ikut dihentikan; lihat laman Catatan pengelolaan.

                """;
        return """
                Kasus %s dari SOP %s (%s) dihentikan pada %s karena %s. Langkah terakhirnya: %s.

                Yang sudah tercatat tetap ada dan kasus lain berjalan seperti biasa. Selama kasus ini dihentikan, tugasnya tidak \
                dapat diselesaikan, kedatangan tidak dapat dicatat, dan timernya tidak berjalan.

                %sYang perlu dilakukan:
                1. Perancang proses memeriksa langkah itu pada diagram (timer yang terus berulang, kasus yang saling memulai), \
                memperbaikinya, lalu menggelarnya.
                2. Kasus ini dipindahkan ke versi yang diperbaiki (%s), atau diakhiri oleh administrator platform.
                3. Administrator platform melanjutkan kasus ini di Cockpit (Aktifkan kasus). Bila sebabnya belum diperbaiki, kasus akan \
                dihentikan lagi.""".formatted(stopped.number(), stopped.title(), stopped.sop(), IndonesianTime.moment(clock.instant(), zone),
                stopped.excess().sentence(), stopped.place(), family, links.page("diagram"));
    }
}
