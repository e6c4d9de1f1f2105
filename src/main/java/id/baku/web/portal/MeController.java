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
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;
import id.baku.office.agency.Role;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;
import id.baku.web.user.UserNames;

/**
 * Who is logged in, and for whom the frame of our pages shows what. Who may see it: everybody himself, and the emblem of
 * his own agency. What it names is shown or not; the endpoints behind the pages decide who may.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/me")
class MeController {

    private static final String EMBLEM = WebApps.API + "/me/emblem";
    private static final List<String> APPS = List.of("tasklist", "cockpit", "admin");

    private final CurrentUser user;
    private final Agencies agencies;
    private final UserNames names;
    private final ResourceLoader resources;

    MeController(CurrentUser user, Agencies agencies, UserNames names, ResourceLoader resources) {
        this.user = user;
        this.agencies = agencies;
        this.names = names;
        this.resources = resources;
    }

    /** The user himself. */
    @GetMapping
    Me me() {
        String id = user.id();
        Optional<Agency> agency = agency();
        List<Role> roles = agency.map(this::roles).orElse(List.of());
        List<Duty> duties = agency.map(this::duties).orElse(List.of());
        return new Me(id, names.of(id), agency.map(Office::of).orElse(null), roles.stream().map(Role::name).toList(),
                duties.stream().map(Duty::label).toList(), audiences(roles, duties), APPS.stream().filter(user::mayOpen).toList());
    }

    /** The emblem of the user's agency. */
    @GetMapping("/emblem")
    ResponseEntity<byte[]> emblem() throws IOException {
        user.id();
        Agency agency = agency().orElseThrow(Refusal::notFound);
        Resource picture = resources.getResource(agency.stationery().emblem());
        MediaType type = picture.getFilename() != null && picture.getFilename().endsWith(".svg")
                ? MediaType.valueOf("image/svg+xml") : MediaType.IMAGE_PNG;
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff").body(picture.getContentAsByteArray());
    }

    private Optional<Agency> agency() {
        return agencies.all().stream().filter(agency -> user.agencies().contains(agency.id())).findFirst();
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
            case ADMINISTRATOR -> duties.contains(Duty.ADMINISTRATOR);
            case PLATFORM -> user.isAdministrator();
        }).toList();
    }

    /** For whom a page is. Who only takes part from another office is none of them. */
    enum Audience { EXECUTOR, SUPERVISOR, ANALYST, ADMINISTRATOR, PLATFORM }

    record Me(String userId, String name, Office agency, List<String> roles, List<String> duties, List<Audience> audiences,
              List<String> apps) {
    }

    record Office(String id, String name, String unit, String emblem) {

        static Office of(Agency agency) {
            return new Office(agency.id(), agency.name(), agency.unit(), EMBLEM);
        }
    }
}
