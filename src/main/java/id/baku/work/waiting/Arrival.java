package id.baku.work.waiting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import id.baku.engine.entry.SeenText;
import id.baku.engine.entry.WrittenDate;
import id.baku.engine.entry.WrittenNumber;
import id.baku.engine.refusal.Refusal;

/** The values that somebody records as arrived, checked against the fields of the wait. */
final class Arrival {

    private static final int LONGEST = 1000;

    private final Map<String, Map<String, Object>> data = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    private Arrival() {
    }

    /**
     * Reads the values by their dotted keys; answers 400 with all problems found.
     *
     * @param isFile whether a text is the id of a file handed in with the case
     * @return the objects to store, by the name of their variable
     */
    static Map<String, Map<String, Object>> read(List<ArrivalField> fields, Map<String, ?> values,
                                                 Predicate<String> isFile) {
        Arrival arrival = new Arrival();
        values.keySet().stream().filter(key -> fields.stream().noneMatch(field -> field.key().equals(key)))
                .forEach(key -> arrival.wrong.add("Isian \"%s\" tidak dikenal.".formatted(key)));
        fields.forEach(field -> arrival.read(field, values.get(field.key()), isFile));
        if (!arrival.wrong.isEmpty()) {
            throw Refusal.invalid(String.join(" ", arrival.wrong));
        }
        return arrival.data;
    }

    private void read(ArrivalField field, Object value, Predicate<String> isFile) {
        String text = value == null ? "" : SeenText.of(value.toString()).strip();
        if (text.isEmpty()) {
            if (field.required()) {
                wrong.add(field.label() + (field.kind() == ArrivalField.Kind.FILE ? " belum diunggah." : " wajib diisi."));
            }
            return;
        }
        try {
            Object read = switch (field.kind()) {
                case TEXT -> require(text, text.length() <= LONGEST);
                case DATE -> WrittenDate.read(text).orElseThrow(IllegalArgumentException::new).toString();
                case NUMBER -> value instanceof Number number ? new BigDecimal(number.toString())
                        : WrittenNumber.read(text).orElseThrow(IllegalArgumentException::new);
                case FILE -> require(text, isFile.test(text));
            };
            data.computeIfAbsent(field.variable(), name -> new TreeMap<>()).put(field.field(), read);
        } catch (IllegalArgumentException e) {
            wrong.add(field.label() + switch (field.kind()) {
                case TEXT -> " terlalu panjang; paling banyak " + WrittenNumber.write(BigDecimal.valueOf(LONGEST)) + " huruf.";
                case DATE -> WrittenDate.ADVICE;
                case NUMBER -> WrittenNumber.ADVICE;
                case FILE -> " belum diunggah pada kasus ini.";
            });
        }
    }

    private static String require(String text, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
