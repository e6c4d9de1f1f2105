package id.baku.web.portal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.signin.FirstStep;
import id.baku.engine.signin.FirstSteps;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.office.agency.Role;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

/**
 * Who is logged in, and which parts of the pages' frame to show. Everybody may see their own data, and the emblem of their own
 * agency, or of the agency chosen among several. This decides only what is shown; the endpoints behind the pages decide who may
 * use them.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/me")
class MeController {

    private static final String EMBLEM = WebApps.API + "/me/emblem?" + AgencyPicker.CHOICE + "=";
    private static final List<String> APPS = List.of("tasklist", "cockpit", "admin");

    private final CurrentUser user;
    private final AgencyPicker picker;
    private final UserNames names;
    private final ResourceLoader resources;
    private final FirstSteps firstSteps;

    MeController(CurrentUser user, AgencyPicker picker, UserNames names, ResourceLoader resources,
                 FirstSteps firstSteps) {
        this.user = user;
        this.picker = picker;
        this.names = names;
        this.resources = resources;
        this.firstSteps = firstSteps;
    }

    /** The current user. */
    @GetMapping
    Me me() {
        String id = user.id();
        List<Agency> own = picker.own();
        Optional<Agency> agency = own.stream().findFirst();
        List<Role> roles = agency.map(this::roles).orElse(List.of());
        List<Duty> duties = agency.map(this::duties).orElse(List.of());
        List<Audience> audiences = audiences(roles, duties);
        List<String> apps = APPS.stream().filter(user::mayOpen).toList();
        return new Me(id, names.of(id), agency.map(Office::of).orElse(null),
                own.stream().map(one -> new Choice(one.id(), one.name() + ", " + one.government())).toList(), roles.stream().map(Role::name).toList(),
                duties.stream().map(Duty::label).toList(), audiences, apps, start(audiences, apps), firstSteps.current().map(FirstStep::page).orElse(null));
    }

    /** The emblem of the current user's agency. */
    @GetMapping("/emblem")
    ResponseEntity<byte[]> emblem() throws IOException {
        Agency agency = picker.own().stream().findFirst().orElseThrow(Refusal::notFound);
        Resource picture = resources.getResource(agency.stationery().emblem());
        MediaType type = picture.getFilename() != null && picture.getFilename().endsWith(".svg")
                ? MediaType.valueOf("image/svg+xml") : MediaType.IMAGE_PNG;
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff").body(picture.getContentAsByteArray());
    }

    private List<Role> roles(Agency agency) {
        return agency.roles().values().stream().filter(role -> user.isMemberOf(agency.groupOf(role.id()))).toList();
    }

    private List<Duty> duties(Agency agency) {
        return Stream.of(Duty.values()).filter(duty -> user.isMemberOf(duty.groupIn(agency))).toList();
    }

    private List<Audience> audiences(List<Role> roles, List<Duty> duties) {
        return Stream.of(Audience.values()).filter(audience -> switch (audience) {
            case EXECUTOR -> roles.stream().anyMatch(role -> !role.outside());
            case SUPERVISOR -> duties.contains(Duty.SUPERVISOR);
            case ANALYST -> duties.contains(Duty.ANALYST);
            case HEAD -> roles.stream().anyMatch(role -> role.superior() == null && !role.outside());
            case ADMINISTRATOR -> duties.contains(Duty.ADMINISTRATOR);
            case PLATFORM -> user.isAdministrator();
        }).toList();
    }

    private static String start(List<Audience> audiences, List<String> apps) {
        if (audiences.contains(Audience.EXECUTOR)) {
            return page("tugas");
        } else if (audiences.contains(Audience.SUPERVISOR)) {
            return app("cockpit");
        } else if (audiences.contains(Audience.ANALYST)) {
            return page("diagram");
        } else if (audiences.contains(Audience.ADMINISTRATOR) || audiences.contains(Audience.PLATFORM)) {
            return app("admin");
        }
        return apps.stream().findFirst().map(MeController::app).orElse(page("pesan"));
    }

    private static String page(String name) {
        return WebApps.ROOT + "/sop/" + name + ".html";
    }

    private static String app(String name) {
        return WebApps.ROOT + "/app/" + name + "/default/";
    }

    /** Whom a page is for. People of other offices who only take part belong to none of these. */
    enum Audience { EXECUTOR, SUPERVISOR, ANALYST, HEAD, ADMINISTRATOR, PLATFORM }

    /**
     * @param agency the agency for which the user works, which the pages show; {@code null} where the user belongs to none
     * @param agencies all agencies that the user belongs to, to choose another
     * @param start the page to which the user is led after signing in
     * @param first the page on which the user must do something before anything else; {@code null} for none
     */
    record Me(String userId, String name, Office agency, List<Choice> agencies, List<String> roles, List<String> duties,
              List<Audience> audiences, List<String> apps, String start, String first) {
    }

    record Choice(String id, String name) {
    }

    record Office(String id, String name, String unit, String emblem) {

        static Office of(Agency agency) {
            return new Office(agency.id(), agency.name(), agency.unit(), EMBLEM + agency.id());
        }
    }
}
