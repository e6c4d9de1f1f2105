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
     * The officials in the templates' words, by their keys, deputies of that moment in the place of whom they stand in for.
     * All of them, because an official who is succeeded stays in what was approved under him.
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

    /** Who represents the office of a role: its deputy of that moment, else the official himself. */
    public Optional<Official> official(Agency agency, String role, Instant moment) {
        String key = agency.officialOf(role);
        return Optional.ofNullable(deputies.officials(agency, moment).getOrDefault(key, agency.officials().get(key)));
    }

    /** Whether somebody held a role, in his own right or as a deputy: others may complete its tasks, but do not act for it. */
    boolean holds(Agency agency, String user, String role, Instant moment) {
        return user != null && deputies.mayActIn(agency, user, role, moment);
    }

    /** Whether somebody held a role as its recorded deputy. */
    boolean isDeputy(Agency agency, String user, String role, Instant moment) {
        return deputies.actingAs(agency, user, role, moment).isPresent();
    }

    /** The office in which somebody acted. */
    String office(Agency agency, String user, String role, Instant moment) {
        String own = agency.role(role).map(Role::name).orElse("");
        return user == null ? own : deputies.actingAs(agency, user, role, moment).map(kind -> kind.of(own)).orElse(own);
    }
}
