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

import id.baku.office.start.StartRefusal;

/** {@code baku.agencies.<tenant id>}: the agencies of this installation; see {@code agencies.yml}. */
@ConfigurationProperties("baku")
record AgencyProperties(Map<String, Settings> agencies) {

    /**
     * @param government first line of the letterhead
     * @param name       of the office that the agency is or belongs to, second line of the letterhead
     * @param unit       its unit that works with Baku, third line
     * @param address    in the letterhead, until its administrator changes it
     * @param contact    line of the letterhead below the address, likewise
     * @param city       where documents are signed
     * @param zone       in which its office hours are
     * @param roles      the executors of its sheets
     * @param officials  who signs in a role, until its administrator changes it
     * @param numbering  of its documents
     * @param stationery what they are printed on
     */
    record Settings(String government, String name, String unit, String address, String contact, String city,
                    @DefaultValue("Asia/Jakarta") ZoneId zone, List<Role> roles,
                    @DefaultValue Map<String, Official> officials, NumberingSettings numbering,
                    @DefaultValue StationerySettings stationery) {

        Agency toAgency(String id) {
            Map<String, Role> byId = new LinkedHashMap<>();
            roles.forEach(role -> byId.put(role.id(), role));
            roles.stream().filter(role -> role.superior() != null && !byId.containsKey(role.superior())).findAny()
                    .ifPresent(role -> {
                        throw new StartRefusal("baku.agencies." + id + ".roles: " + role.id() + " names the unknown superior " + role.superior(),
                                "Name one of these roles: " + String.join(", ", byId.keySet()) + "; or none, for the head.");
                    });
            return new Agency(id, government, name, unit, address, contact, city, zone, byId, officials,
                    numbering(id, byId.keySet()), stationery(id));
        }

        private Numbering numbering(String id, Set<String> roleIds) {
            try {
                return Optional.ofNullable(numbering).orElseGet(NumberingSettings::none).toNumbering(roleIds);
            } catch (IllegalArgumentException e) {
                throw wrong(id, "numbering", e);
            }
        }

        private Stationery stationery(String id) {
            try {
                return stationery.toStationery();
            } catch (IllegalArgumentException | UncheckedIOException e) {
                throw wrong(id, "stationery", e);
            }
        }

        private static StartRefusal wrong(String id, String part, RuntimeException what) {
            String setting = "baku.agencies.%s.%s".formatted(id, part);
            return new StartRefusal(setting + ": " + what.getMessage(), "Correct " + setting + ".");
        }
    }
}
