package id.baku.administration.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
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
import id.baku.office.record.RecordChain;
import id.baku.office.record.RecordQuery;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.answer.Spreadsheet;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

/**
 * The record of administrative acts and of access to personal data. The administrators and supervisors of an agency may read
 * that of their agency, the platform's administrators that of the platform. Nobody can change it here; saving it as a file is
 * itself recorded.
 */
@OpenTo(value = {Caller.AGENCY_ADMINISTRATOR, Caller.SUPERVISOR}, otherwise = RecordAccess.OTHERS)
@RestController
@RequestMapping(WebApps.API)
class RecordController {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 200;
    private static final int MOST_EXPORTED = 10_000;
    private static final List<String> HEADS = List.of("No.", "Waktu", "Pengguna", "Nama", "Tindakan", "Mengenai", "Keterangan", "Kasus",
            "Naskah", "Segel");

    private final AgencyRecord record;
    private final RecordChain chain;
    private final RecordAccess access;
    private final Agencies agencies;
    private final CurrentUser user;
    private final UserNames names;

    RecordController(AgencyRecord record, RecordChain chain, RecordAccess access, Agencies agencies, CurrentUser user, UserNames names) {
        this.record = record;
        this.chain = chain;
        this.access = access;
        this.agencies = agencies;
        this.user = user;
        this.names = names;
    }

    /**
     * Lines that match, the latest first, 50 a page.
     *
     * @param area {@code null} for both areas
     * @param act {@code null} for all acts of the area
     * @param actor id of the user who did it
     * @param about the user or thing concerned, or the number of a case
     */
    @GetMapping("/records")
    Found find(@RequestParam(required = false) Act.Area area, @RequestParam(required = false) Act act,
               @RequestParam(required = false) String actor, @RequestParam(required = false) String about,
               @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
               @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
               @RequestParam(defaultValue = "0") int page) {
        String agency = access.reading();
        List<Entry> found = record.find(query(agency, area, act, actor, about, from, to), Math.max(0, Math.min(page, MOST_PAGES)) * PAGE,
                PAGE + 1);
        Map<String, String> known = names.of(found.stream().map(Entry::actor).toList());
        return new Found(agencies.find(agency).map(Agency::name).orElse("Platform"), Arrays.stream(Act.values()).map(Choice::of).toList(),
                found.stream().limit(PAGE).map(entry -> Row.of(entry, known)).toList(), found.size() > PAGE);
    }

    /** The lines that match as a spreadsheet, at most 10,000, with the seals of the chain. */
    @GetMapping("/records.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam(required = false) Act.Area area, @RequestParam(required = false) Act act,
                                 @RequestParam(required = false) String actor, @RequestParam(required = false) String about,
                                 @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
                                 @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        String agency = access.reading();
        List<Entry> found = record.find(query(agency, area, act, actor, about, from, to), 0, MOST_EXPORTED + 1);
        if (found.size() > MOST_EXPORTED) {
            throw Refusal.tooLarge("Catatan ini lebih dari 10.000 baris. Persempit tanggalnya.");
        }
        Map<String, String> known = names.of(found.stream().map(Entry::actor).toList());
        ZoneId zone = zoneOf(agency);
        record.write(Entry.of(agency, user.id(), Act.LIST_EXPORTED).about("Catatan pengelolaan"));
        return FileAnswer.saved("catatan-pengelolaan-%s.xlsx".formatted(agency.equals(AgencyRecord.PLATFORM) ? "platform" : agency))
                .with(Spreadsheet.of(Spreadsheet.Table.fitting("Catatan", HEADS, found.stream().map(entry -> cells(entry, known, zone)).toList())));
    }

    /** Reads the whole chain again, and says whether it holds. */
    @GetMapping("/records/integrity")
    RecordChain.Integrity integrity() {
        return chain.check(access.reading());
    }

    private RecordQuery query(String agency, Act.Area area, Act act, String actor, String about, LocalDate from, LocalDate to) {
        ZoneId zone = zoneOf(agency);
        return new RecordQuery(agency, act != null ? List.of(act) : area != null ? Act.of(area) : List.of(), text(actor), text(about),
                from == null ? null : from.atStartOfDay(zone).toInstant(), to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private ZoneId zoneOf(String agency) {
        return agencies.find(agency).map(Agency::zone).orElse(ZoneOffset.UTC);
    }

    private static String text(String asked) {
        return Optional.ofNullable(asked).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static List<Object> cells(Entry entry, Map<String, String> names, ZoneId zone) {
        return Arrays.asList(entry.place(), LocalDateTime.ofInstant(entry.at(), zone), entry.actor(), nameOf(entry, names),
                entry.act().label(), entry.subject(), entry.detail(), entry.caseNumber(), entry.document(), entry.seal());
    }

    private static String nameOf(Entry entry, Map<String, String> names) {
        return entry.actor() == null ? "Sistem" : names.getOrDefault(entry.actor(), entry.actor());
    }

    /** @param acts the acts that one may choose */
    record Found(String agency, List<Choice> acts, List<Row> rows, boolean more) {
    }

    record Choice(Act act, Act.Area area, String label) {

        static Choice of(Act act) {
            return new Choice(act, act.area(), act.label());
        }
    }

    /** @param place {@code null} until it is sealed */
    record Row(Instant at, String actor, String name, String act, Act.Area area, String subject, String detail, String instance,
               String caseNumber, String document, Long place) {

        static Row of(Entry entry, Map<String, String> names) {
            return new Row(entry.at(), entry.actor(), nameOf(entry, names), entry.act().label(), entry.act().area(), entry.subject(),
                    entry.detail(), entry.instance(), entry.caseNumber(), entry.document(), entry.place());
        }
    }
}
