package id.baku.administration.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.office.agency.Official;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.format.PersonName;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

import jakarta.validation.Valid;

/** The settings of an agency. Its administrator ({@link Duty#ADMINISTRATOR}) may see and change them. */
@OpenTo(value = Caller.AGENCY_ADMINISTRATOR, otherwise = "Pengaturan hanya untuk pengelola instansi.")
@RestController
@RequestMapping(WebApps.API + "/settings")
class SettingsController {

    private final AgencySettings settings;
    private final SettingsOverview overview;
    private final Agencies agencies;
    private final AgencyPicker picker;
    private final CurrentUser user;
    private final UserNames names;

    SettingsController(AgencySettings settings, SettingsOverview overview, Agencies agencies, AgencyPicker picker, CurrentUser user,
                       UserNames names) {
        this.settings = settings;
        this.overview = overview;
        this.agencies = agencies;
        this.picker = picker;
        this.user = user;
        this.names = names;
    }

    /** All settings in force, and where each is set. */
    @GetMapping
    View all() {
        return view(agency());
    }

    /** Changes the address, or the other ways to reach the office. */
    @PutMapping("/office")
    View office(@Valid @RequestBody Office office) {
        Agency agency = agency();
        settings.setOffice(agency, office, user.id());
        return view(agencies.get(agency.id()));
    }

    /** Changes the person who holds an office, or the wording of the office. */
    @PutMapping("/officials/{key}")
    View official(@PathVariable String key, @Valid @RequestBody EnteredOfficial official) {
        Agency agency = agency();
        if (!agency.officials().containsKey(key)) {
            throw Refusal.notFound();
        }
        settings.setOfficial(agency, key, official.official(), user.id());
        return view(agencies.get(agency.id()));
    }

    private View view(Agency agency) {
        Map<String, AgencySettings.Change> changes = settings.changes(agency);
        return new View(agency.name(), agency.unit(), new Office(agency.address(), agency.contact()), last(changes, AgencySettings.OFFICE),
                agency.officials().entrySet().stream().map(one -> new OfficialRow(one.getKey(), one.getValue(),
                        PersonName.withoutTitles(one.getValue().name()),
                        last(changes, one.getKey()))).toList(), overview.of(agency));
    }

    private LastChange last(Map<String, AgencySettings.Change> changes, String subject) {
        return Optional.ofNullable(changes.get(subject)).map(change -> new LastChange(names.of(change.by()), change.at())).orElse(null);
    }

    private Agency agency() {
        return picker.administered("Pengaturan hanya untuk pengelola instansi.");
    }

    record View(String name, String unit, Office office, LastChange officeChange, List<OfficialRow> officials,
                List<SettingsOverview.Section> sections) {
    }

    /** @param printed the name without titles, as it stands under a decision */
    record OfficialRow(String key, Official official, String printed, LastChange change) {
    }

    record LastChange(String by, Instant at) {
    }
}
