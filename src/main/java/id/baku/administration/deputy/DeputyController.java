package id.baku.administration.deputy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.office.agency.Role;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

import jakarta.validation.Valid;

/**
 * The deputies of an agency. Its administrator ({@link Duty#ADMINISTRATOR}) may see, record and end them, but not as the
 * deputy.
 */
@OpenTo(value = Caller.AGENCY_ADMINISTRATOR, otherwise = "Plh/Plt hanya dicatat oleh pengelola pengguna instansi.")
@RestController
@RequestMapping(WebApps.API + "/deputies")
class DeputyController {

    private static final int MOST = 200;

    private final DeputyRepository deputies;
    private final DeputyTerms terms;
    private final DeputyPowers powers;
    private final Staff staff;
    private final AgencyPicker picker;
    private final CurrentUser user;
    private final Clock clock;

    DeputyController(DeputyRepository deputies, DeputyTerms terms, DeputyPowers powers, Staff staff,
                     AgencyPicker picker, CurrentUser user, Clock clock) {
        this.deputies = deputies;
        this.terms = terms;
        this.powers = powers;
        this.staff = staff;
        this.picker = picker;
        this.user = user;
        this.clock = clock;
    }

    /** All deputies of the agency, latest first. */
    @GetMapping
    List<Row> all() {
        Agency agency = agency();
        return deputies.findByAgencyOrderByLastDayDesc(agency.id(), Limit.of(MOST)).stream()
                .map(deputy -> row(deputy, agency)).toList();
    }

    /** The agency's staff, who may be absent or stand in. */
    @GetMapping("/staff")
    List<Person> people() {
        Agency agency = agency();
        return staff.of(agency).stream().map(one -> new Person(one.getId(), staff.nameOf(one.getId()),
                staff.roles(one.getId(), agency).stream().map(Role::name).toList())).toList();
    }

    /** Records a deputy, whose time begins at once when the first day has come. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row add(@Valid @RequestBody DeputyDetails details) {
        Agency agency = agency();
        if (details.lastDay().isBefore(today(agency))) {
            throw Refusal.invalid("Tanggal berakhir sudah lewat.");
        }
        return row(get(terms.record(details, agency, user.id()), agency), agency);
    }

    /** Ends a deputy's time now. */
    @PostMapping("/{id}/end")
    Row end(@PathVariable String id) {
        Agency agency = agency();
        terms.end(get(id, agency).id(), user.id());
        return row(get(id, agency), agency);
    }

    private Deputy get(String id, Agency agency) {
        return deputies.findByIdAndAgency(id, agency.id()).orElseThrow(Refusal::notFound);
    }

    private LocalDate today(Agency agency) {
        return LocalDate.ofInstant(clock.instant(), agency.zone());
    }

    private Agency agency() {
        return picker.administered("Plh/Plt hanya dicatat oleh pengelola pengguna instansi.");
    }

    private Row row(Deputy one, Agency agency) {
        State state = one.endedAt() != null ? State.ENDED : one.begunAt() != null ? State.IN_FORCE
                : powers.awaitAnother(one, agency) ? State.WAITING : State.PLANNED;
        return new Row(one.id(), staff.nameOf(one.absent()), staff.nameOf(one.deputy()), one.kind(), one.firstDay(),
                one.lastDay(), one.endedAt() == null ? null : LocalDate.ofInstant(one.endedAt(), agency.zone()), one.letter(),
                one.recordedBy(), one.endedBy(), state);
    }

    enum State { WAITING, PLANNED, IN_FORCE, ENDED }

    record Row(String id, String absent, String deputy, DeputyKind kind, LocalDate firstDay, LocalDate lastDay,
               LocalDate ended, String letter, String recordedBy, String endedBy, State state) {
    }

    record Person(String id, String name, List<String> roles) {
    }
}
