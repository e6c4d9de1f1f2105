package id.baku.office.agency;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.baku.office.start.StartRefusal;

/** The agencies whose SOPs run here. */
@Component
public class Agencies {

    /** The map is replaced as a whole, so that readers need no lock. */
    private volatile Map<String, Agency> byId;

    Agencies(AgencyProperties properties) {
        Map<String, Agency> agencies = new LinkedHashMap<>();
        properties.agencies().forEach((id, settings) -> agencies.put(id, settings.toAgency(id)));
        GroupNames.check(agencies.values());
        agencies.keySet().stream().filter(DraftTenant::is).findAny().ifPresent(id -> {
            throw new StartRefusal("baku.agencies." + id + ": this is the tenant of another agency's drafts", "Choose another id.");
        });
        byId = agencies;
    }

    public Collection<Agency> all() {
        return byId.values();
    }

    /** The agency with this tenant id; empty for {@code null} and for unknown ids. */
    public Optional<Agency> find(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** The agency with this tenant id, which must exist. */
    public Agency get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Unknown agency: " + id));
    }

    /** Replaces the agency that has the same id by what its administrator has set. */
    public synchronized void replace(Agency changed) {
        get(changed.id());
        Map<String, Agency> agencies = new LinkedHashMap<>(byId);
        agencies.put(changed.id(), changed);
        byId = agencies;
    }
}
