package id.baku.document.drawup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import id.baku.administration.deputy.Deputies;
import id.baku.document.print.NaskahRenderer;
import id.baku.office.agency.Agency;
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

    /** The office in which somebody acted. */
    String office(Agency agency, String user, String role, Instant moment) {
        String own = agency.role(role).map(Role::name).orElse("");
        return user == null ? own : deputies.actingAs(agency, user, role, moment).map(kind -> kind.of(own)).orElse(own);
    }
}
