package id.baku.document.drawup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.baku.administration.deputy.Deputies;
import id.baku.document.print.NaskahRenderer;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.office.agency.Role;

/** Names deputies in documents as such: "Plh. Kepala Balai". */
@Component
public class ActingOfficials {

    private final Deputies deputies;

    ActingOfficials(Deputies deputies) {
        this.deputies = deputies;
    }

    /**
     * The officials in the templates' words, by their keys; those who are absent at that moment are replaced by their deputies.
     * All officials are included, because approved texts keep the names of the time of their approval.
     */
    public Map<String, Object> at(Agency agency, Instant moment) {
        Map<String, Object> acting = new LinkedHashMap<>();
        agency.officials().forEach((key, official) -> acting.put(key, NaskahRenderer.describe(official)));
        deputies.officials(agency, moment).forEach((key, official) -> {
            Map<String, Object> described = NaskahRenderer.describe(official);
            described.put("kantor", agency.officials().get(key).position());
            acting.put(key, described);
        });
        return acting;
    }

    /** Who represents the office of a role: its deputy at that moment, else the official. */
    public Optional<Official> official(Agency agency, String role, Instant moment) {
        String key = agency.officialOf(role);
        return Optional.ofNullable(deputies.officials(agency, moment).getOrDefault(key, agency.officials().get(key)));
    }

    /**
     * Whether a user held a role, as their own or as a deputy. Others may be able to complete tasks of the role, but do not act
     * for it.
     */
    boolean holds(Agency agency, String user, String role, Instant moment) {
        return user != null && deputies.mayActIn(agency, user, role, moment);
    }

    /** Whether a user held a role as its recorded deputy. */
    boolean isDeputy(Agency agency, String user, String role, Instant moment) {
        return deputies.actingAs(agency, user, role, moment).isPresent();
    }

    /** The office in which a user acted, as documents name it. */
    String office(Agency agency, String user, String role, Instant moment) {
        String own = agency.role(role).map(Role::name).orElse("");
        return user == null ? own : deputies.actingAs(agency, user, role, moment).map(kind -> kind.of(own)).orElse(own);
    }
}
