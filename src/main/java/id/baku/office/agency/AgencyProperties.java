package id.baku.office.agency;

import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code baku.agencies.<tenant id>}: the agencies of this installation; see {@code agencies.yml}. */
@ConfigurationProperties("baku")
record AgencyProperties(Map<String, Settings> agencies) {

    record Settings(String government, String name, String unit, String address, String contact, String city,
                    @DefaultValue("Asia/Jakarta") ZoneId zone, List<Role> roles,
                    @DefaultValue Map<String, Official> officials, NumberingSettings numbering,
                    @DefaultValue StationerySettings stationery) {

        Agency toAgency(String id) {
            Map<String, Role> byId = new LinkedHashMap<>();
            roles.forEach(role -> byId.put(role.id(), role));
            roles.stream().filter(role -> role.superior() != null && !byId.containsKey(role.superior())).findAny()
                    .ifPresent(role -> {
                        throw new IllegalStateException("baku.agencies." + id + ": role " + role.id()
                                + " names the unknown superior " + role.superior());
                    });
            return new Agency(id, government, name, unit, address, contact, city, zone, byId, officials,
                    numbering(id, byId.keySet()), stationery(id));
        }

        private Numbering numbering(String id, Set<String> roleIds) {
            try {
                return Optional.ofNullable(numbering).orElseGet(NumberingSettings::none).toNumbering(roleIds);
            } catch (IllegalStateException e) {
                throw new IllegalStateException("baku.agencies." + id + ".numbering: " + e.getMessage(), e);
            }
        }

        private Stationery stationery(String id) {
            try {
                return stationery.toStationery();
            } catch (IllegalArgumentException | UncheckedIOException e) {
                throw new IllegalStateException("baku.agencies." + id + ".stationery: " + e.getMessage(), e);
            }
        }
    }
}
