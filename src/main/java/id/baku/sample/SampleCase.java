package id.baku.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One sample case: when it began, how far it has come, and which of its activities were late.
 *
 * @param daysAgo how many days ago a finished case ended; one that is open began as late as its activities allow
 * @param waiting days on the way on which the diagram waits for a moment and nobody acts; of one that waits
 * @param until id of the activity at which it is open; {@code selesai} when it is finished
 * @param late    ids of the activities that exceeded their standard
 * @param missing required items that were missing, by activity
 * @param other values of its start form that differ from the straight path, by dotted path
 */
record SampleCase(int daysAgo, int waiting, String until, Set<String> late, Map<String, String> missing,
                  Map<String, Object> other) {

    static SampleCase of(Map<?, ?> entry) {
        Map<String, Object> other = new LinkedHashMap<>();
        if (entry.get("ganti") instanceof Map<?, ?> replaced) {
            replaced.forEach((path, value) -> other.put(path.toString(), value));
        }
        Map<String, String> missing = new LinkedHashMap<>();
        if (entry.get("kurang") instanceof Map<?, ?> items) {
            items.forEach((activity, item) -> missing.put(activity.toString(), item.toString()));
        }
        List<?> late = entry.get("terlambat") instanceof List<?> ids ? ids : List.of();
        return new SampleCase(days(entry.get("hariLalu")), days(entry.get("tunggu")), entry.get("sampai").toString(),
                late.stream().map(Object::toString).collect(Collectors.toSet()), missing, other);
    }

    private static int days(Object value) {
        return value instanceof Integer days ? days : 0;
    }

    /** The values of the start form, with those that differ in this case. */
    Map<String, Object> changed(Map<String, Object> start) {
        Map<String, Object> changed = new LinkedHashMap<>(start);
        other.forEach((path, value) -> put(changed, List.of(path.split("\\.")), value));
        return changed;
    }

    private static void put(Map<String, Object> values, List<String> path, Object value) {
        if (path.size() == 1) {
            values.put(path.get(0), value);
            return;
        }
        Map<String, Object> part = new LinkedHashMap<>();
        if (values.get(path.get(0)) instanceof Map<?, ?> present) {
            present.forEach((key, one) -> part.put(key.toString(), one));
        }
        values.put(path.get(0), part);
        put(part, path.subList(1, path.size()), value);
    }
}
