package id.baku.administration.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

/**
 * What the records say of the account of who asks: what he did, what others did with it, and who looked for him by his id or
 * name. Who may read it: everybody his own, nobody another's.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/own-record")
class OwnRecordController {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 200;
    /** How long others' searches are looked through. */
    private static final Duration SOUGHT = Duration.ofDays(365);
    private static final Set<Act> WITH_ACCOUNTS = EnumSet.of(Act.ACCOUNT_CREATED, Act.ACCOUNT_CHANGED, Act.ACCOUNT_DELETED,
            Act.MAIL_ADDRESS_CHANGED, Act.PASSWORD_SET, Act.PASSWORD_CHANGED, Act.SECOND_FACTOR_SET_UP, Act.SECOND_FACTOR_REMOVED,
            Act.RECOVERY_CODE_USED, Act.SESSIONS_ENDED, Act.SIGN_IN_SLOWED, Act.ROLE_GIVEN, Act.ROLE_TAKEN, Act.GRANT_ASKED,
            Act.GRANT_GIVEN, Act.GRANT_REFUSED, Act.DEPUTY_RECORDED, Act.DEPUTY_CONFIRMED, Act.DEPUTY_REFUSED, Act.DEPUTY_BEGUN,
            Act.DEPUTY_ENDED, Act.MAIL_SENT_AGAIN, Act.MAIL_DISMISSED);

    private final AgencyRecord record;
    private final Agencies agencies;
    private final CurrentUser user;
    private final UserNames names;
    private final Clock clock;

    OwnRecordController(AgencyRecord record, Agencies agencies, CurrentUser user, UserNames names, Clock clock) {
        this.record = record;
        this.agencies = agencies;
        this.user = user;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The latest first, 50 a page.
     *
     * @param whose his own id; another's is refused
     */
    @GetMapping
    Found own(@RequestParam(name = "user", required = false) String whose, @RequestParam(defaultValue = "0") int page) {
        String own = user.id();
        if (whose != null && !whose.equals(own)) {
            throw Refusal.forbidden("Catatan saya hanya memuat catatan tentang akun Anda sendiri.");
        }
        List<Entry> found = record.ofAccount(own, WITH_ACCOUNTS, sight(own), Math.max(0, Math.min(page, MOST_PAGES)) * PAGE, PAGE + 1);
        Map<String, String> known = names.of(found.stream().map(Entry::actor).toList());
        return new Found(found.stream().limit(PAGE).map(entry -> row(entry, own, known)).toList(), found.size() > PAGE);
    }

    private AgencyRecord.Sight sight(String own) {
        Set<String> words = Stream.of(own, names.of(own)).map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return new AgencyRecord.Sight(user.agencies(), words, clock.instant().minus(SOUGHT));
    }

    private Row row(Entry entry, String own, Map<String, String> known) {
        return new Row(entry.at(), agencies.find(entry.agency()).map(Agency::name).orElse("Platform"), own.equals(entry.actor()),
                entry.actor() == null ? "Sistem" : known.getOrDefault(entry.actor(), entry.actor()), entry.act().label(),
                entry.subject(), entry.detail(), entry.caseNumber());
    }

    record Found(List<Row> rows, boolean more) {
    }

    /** @param own whether he did it himself */
    record Row(Instant at, String agency, boolean own, String name, String act, String subject, String detail, String caseNumber) {
    }
}
