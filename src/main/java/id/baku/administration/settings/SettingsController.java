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
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.office.agency.Official;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

/**
 * The settings of an agency. Who may see and change them: its administrator ({@link Duty#ADMINISTRATOR}), those of his own
 * agency.
 */
@OpenTo(value = Caller.AGENCY_ADMINISTRATOR, otherwise = "Pengaturan hanya untuk pengelola instansi.")
@RestController
@RequestMapping("/camunda/api/sop/settings")
class SettingsController {

    private static final int LONGEST = 300;

    private final AgencySettings settings;
    private final SettingsOverview overview;
    private final Agencies agencies;
    private final CurrentUser user;
    private final UserNames names;

    SettingsController(AgencySettings settings, SettingsOverview overview, Agencies agencies, CurrentUser user,
                       UserNames names) {
        this.settings = settings;
        this.overview = overview;
        this.agencies = agencies;
        this.user = user;
        this.names = names;
    }

    /** Everything in force, and where it is set. */
    @GetMapping
    View all() {
        return view(agency());
    }

    /** Another address, or other ways to reach the office. */
    @PutMapping("/office")
    View office(@RequestBody Office office) {
        Agency agency = agency();
        settings.setOffice(agency, new Office(required(office.address(), "Alamat"), required(office.contact(), "Kontak")), user.id());
        return view(agencies.get(agency.id()));
    }

    /** Another person in an office, or its other wording. */
    @PutMapping("/officials/{key}")
    View official(@PathVariable String key, @RequestBody Official official) {
        Agency agency = agency();
        if (!agency.officials().containsKey(key)) {
            throw Refusal.notFound();
        }
        settings.setOfficial(agency, key, new Official(required(official.position(), "Jabatan"), required(official.name(), "Nama"),
                optional(official.rank()), nip(official.nip())), user.id());
        return view(agencies.get(agency.id()));
    }

    private View view(Agency agency) {
        Map<String, AgencySettings.Change> changes = settings.changes(agency);
        return new View(agency.name(), agency.unit(), new Office(agency.address(), agency.contact()), last(changes, AgencySettings.OFFICE),
                agency.officials().entrySet().stream().map(one -> new OfficialRow(one.getKey(), one.getValue(),
                        last(changes, one.getKey()))).toList(), overview.of(agency));
    }

    private LastChange last(Map<String, AgencySettings.Change> changes, String subject) {
        return Optional.ofNullable(changes.get(subject)).map(change -> new LastChange(names.of(change.by()), change.at())).orElse(null);
    }

    private Agency agency() {
        return user.administered("Pengaturan hanya untuk pengelola instansi.");
    }

    private static String required(String value, String label) {
        String text = optional(value);
        if (text == null) {
            throw Refusal.invalid(label + " wajib diisi.");
        }
        return text;
    }

    private static String optional(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            throw Refusal.invalid("Isian paling panjang " + LONGEST + " huruf.");
        }
        return text;
    }

    private static String nip(String value) {
        String text = optional(value);
        if (text != null && !text.replace(" ", "").matches("[0-9]{18}")) {
            throw Refusal.invalid("NIP terdiri atas 18 angka.");
        }
        return text;
    }

    record View(String name, String unit, Office office, LastChange officeChange, List<OfficialRow> officials,
                List<SettingsOverview.Section> sections) {
    }

    record OfficialRow(String key, Official official, LastChange change) {
    }

    record LastChange(String by, Instant at) {
    }
}
