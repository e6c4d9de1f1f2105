package id.baku.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What people enter in a case of an SOP on its straight path, from {@code sample/<key>.yml}; invented throughout.
 * The file has the agency ({@code instansi}), the variables of the start form ({@code mulai}) and of every activity by
 * its id, where the day of an appointed activity stands ({@code pelaksanaan}), and the sample cases ({@code kasus}). A
 * text {@code H+3} or {@code H-3} stands for the day three days after or before the case begins, {@code hari ini} for the
 * day on which it is entered.
 */
public final class SampleSop {

    private static final Pattern DAY = Pattern.compile("H([+-]\\d+)");
    private static final String TODAY = "hari ini";

    private final String key;
    private final Map<String, Object> content;

    private SampleSop(String key, Map<String, Object> content) {
        this.key = key;
        this.content = content;
    }

    /** The samples of the SOP with this key; fails when there are none. */
    public static SampleSop of(String key) {
        try (InputStream file = SampleSop.class.getResourceAsStream("/sample/" + key + ".yml")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no sample/" + key + ".yml");
            }
            return new SampleSop(key, new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String key() {
        return key;
    }

    /** Tenant of the SOP. */
    public String agency() {
        return content.get("instansi").toString();
    }

    /** Variables of the start form. */
    public Map<String, Object> start(LocalDate begin) {
        return answers("mulai", begin, begin);
    }

    /** Variables that the form of an activity gives, or the message that a receive task waits for; may be empty. */
    public Map<String, Object> answers(String activityId, LocalDate begin, LocalDate today) {
        return object(content.getOrDefault(activityId, Map.of()), begin, today);
    }

    /**
     * The place in the case's data of the day on which the activity takes place; empty for activities without an appointment.
     */
    public Optional<String> dayOf(String activityId) {
        return Optional.ofNullable(((Map<?, ?>) content.getOrDefault("pelaksanaan", Map.of())).get(activityId)).map(Object::toString);
    }

    /** The sample cases as the file describes them. */
    List<SampleCase> cases() {
        return ((List<?>) content.getOrDefault("kasus", List.of())).stream()
                .map(entry -> SampleCase.of((Map<?, ?>) entry)).toList();
    }

    private static Map<String, Object> object(Object raw, LocalDate begin, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        ((Map<?, ?>) raw).forEach((name, value) -> values.put(name.toString(), dated(value, begin, today)));
        return values;
    }

    private static Object dated(Object value, LocalDate begin, LocalDate today) {
        if (value instanceof Map<?, ?> map) {
            return object(map, begin, today);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> dated(item, begin, today)).toList();
        }
        if (TODAY.equals(value)) {
            return today.toString();
        }
        Matcher day = DAY.matcher(String.valueOf(value));
        return day.matches() ? begin.plusDays(Integer.parseInt(day.group(1))).toString() : value;
    }
}
