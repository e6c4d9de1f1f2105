package id.baku.work.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.web.format.IndonesianTime;

/** Tells the owner of an account what was done to it. */
@Component
class AccountOwner {

    private final Outbox outbox;
    private final IdentityService identityService;
    private final AsSystem asSystem;
    private final Agencies agencies;
    private final Clock clock;

    AccountOwner(Outbox outbox, IdentityService identityService, AsSystem asSystem, Agencies agencies, Clock clock) {
        this.outbox = outbox;
        this.identityService = identityService;
        this.asSystem = asSystem;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * @param what what was done; part of the message's key
     * @param subject one line
     * @param body the sentence after "Pada 9 Januari 2026 pukul 09.00 WIB "
     */
    void tell(String user, String what, String subject, String body) {
        asSystem.inNobodysName(() -> {
            outbox.queue(message(user, what, subject, body), List.of(user));
            return null;
        });
    }

    /** Tells the owner at the address that the account had before. */
    void tellFormer(String user, String address, String what, String subject, String body) {
        asSystem.inNobodysName(() -> {
            outbox.queueToFormer(message(user, what, subject, body), user, address);
            return null;
        });
    }

    private Message message(String user, String what, String subject, String body) {
        String agency = agencyOf(user);
        Instant now = clock.instant();
        return Message.of(agency, Message.Kind.ACCOUNT, what + ":" + now, "[Baku] " + subject,
                "Pada " + IndonesianTime.moment(now, zoneOf(agency)) + " " + body);
    }

    String agencyOf(String user) {
        return identityService.createTenantQuery().userMember(user).list().stream().findFirst()
                .map(tenant -> tenant.getId()).orElse(Message.OF_THE_PLATFORM);
    }

    ZoneId zoneOf(String agency) {
        return agencies.find(agency).map(Agency::zone).orElse(clock.getZone());
    }
}
