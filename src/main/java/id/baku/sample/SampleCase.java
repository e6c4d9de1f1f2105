package id.baku.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One sample case: when it began, how far it has come, and what in it was late.
 *
 * @param daysAgo how many days before now it began
 * @param until   id of the activity at which it waits; {@code selesai} when it is finished
 * @param late    ids of the activities that exceeded their standard
 * @param other   what its start form gives otherwise than the straight path: values by their dotted path
 */
record SampleCase(int daysAgo, String until, Set<String> late, Map<String, Object> other) {

    static SampleCase of(Map<?, ?> entry) {
        Map<String, Object> other = new LinkedHashMap<>();
        if (entry.get("ganti") instanceof Map<?, ?> replaced) {
            replaced.forEach((path, value) -> other.put(path.toString(), value));
        }
        List<?> late = entry.get("terlambat") instanceof List<?> ids ? ids : List.of();
        return new SampleCase((int) entry.get("hariLalu"), entry.get("sampai").toString(),
                late.stream().map(Object::toString).collect(Collectors.toSet()), other);
    }
}
