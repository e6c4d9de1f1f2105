package id.baku.agency;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The agencies whose SOPs run here. */
@Component
public class Agencies {

    private final Map<String, Agency> byId = new LinkedHashMap<>();

    Agencies(AgencyProperties properties) {
        properties.agencies().forEach((id, settings) -> byId.put(id, settings.toAgency(id)));
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
}
