package id.baku.service.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import id.baku.engine.refusal.Refusal;

/**
 * Reads the questionnaires that people enter: text pasted from a spreadsheet with one respondent a line, or rows typed one by
 * one. Whatever is neither a mark from 1 to 4 nor an option of a characteristic is refused, with the place where it stands. A
 * missing answer is not refused, because it may still be obtained.
 */
final class QuestionnaireReader {

    private static final int LONGEST_SUGGESTION = 1000;
    /** At most so many unreadable rows are named; the rest is counted. */
    private static final int MOST_NAMED = 10;

    private final List<String> services;
    private final List<Questionnaire> all = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private QuestionnaireReader(List<String> services) {
        this.services = services;
    }

    /**
     * @param entry    {@code tempelan}: text, see {@link PastedColumns}; {@code baris}: list of objects by code
     * @param services the kinds of service that the survey is about; where there is only one, every respondent used that
     */
    static List<Questionnaire> read(Map<?, ?> entry, List<String> services) {
        QuestionnaireReader reader = new QuestionnaireReader(services);
        if (entry.get("tempelan") instanceof String text) {
            reader.readText(text);
        }
        if (entry.get("baris") instanceof Collection<?> rows) {
            int number = 0;
            for (Object row : rows) {
                String place = "Kuesioner satu per satu nomor " + ++number;
                reader.add(() -> reader.ofRow(row instanceof Map<?, ?> fields ? fields : Map.of(), place));
            }
        }
        return reader.result();
    }

    private List<Questionnaire> result() {
        if (!wrong.isEmpty()) {
            String rest = wrong.size() > MOST_NAMED ? " Masih ada %d baris lain yang keliru.".formatted(wrong.size() - MOST_NAMED) : "";
            throw Refusal.invalid(String.join(" ", wrong.stream().limit(MOST_NAMED).toList()) + rest);
        }
        if (all.isEmpty()) {
            throw Refusal.invalid("Belum ada kuesioner: tempel nilai dari lembar kerja atau isi satu per satu.");
        }
        return List.copyOf(all);
    }

    private void add(Supplier<Questionnaire> row) {
        try {
            all.add(row.get());
        } catch (Refusal refusal) {
            wrong.add(refusal.getMessage());
        }
    }

    private void readText(String text) {
        List<String> lines = text.lines().toList();
        PastedColumns columns = PastedColumns.of(lines.stream().filter(line -> !line.isBlank()).toList());
        boolean heading = columns.headed();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String place = "Baris " + (i + 1);
            if (line.isBlank()) {
                continue;
            }
            if (!heading) {
                add(() -> ofLine(columns, line, place));
            }
            heading = false;
        }
    }

    private Questionnaire ofLine(PastedColumns columns, String line, String place) {
        List<String> cells = columns.cells(line);
        Map<ServiceElement, Integer> marks = new EnumMap<>(ServiceElement.class);
        Map<Characteristic, String> profile = new EnumMap<>(Characteristic.class);
        for (int i = 0; i < columns.columns().size(); i++) {
            PastedColumns.Column column = columns.columns().get(i);
            String where = "%s, kolom %d (%s)".formatted(place, i + 1, column.label());
            if (i >= cells.size()) {
                throw Refusal.invalid(where + " belum ada: " + columns.expectation());
            }
            if (column.element() != null) {
                mark(cells.get(i), where).ifPresent(mark -> marks.put(column.element(), mark));
            } else {
                said(column.characteristic(), cells.get(i), where).ifPresent(text -> profile.put(column.characteristic(), text));
            }
        }
        String rest = cells.size() > columns.columns().size() ? cells.get(columns.columns().size()) : "";
        if (PastedColumns.LONE_MARK.matcher(rest).matches()) {
            throw Refusal.invalid(place + " berisi sepuluh angka: hapus kolom yang bukan nilai unsur, misalnya kolom nomor.");
        }
        return questionnaire(place, marks, profile, rest);
    }

    private Questionnaire ofRow(Map<?, ?> row, String place) {
        Map<ServiceElement, Integer> marks = new EnumMap<>(ServiceElement.class);
        Map<Characteristic, String> profile = new EnumMap<>(Characteristic.class);
        for (ServiceElement element : ServiceElement.values()) {
            mark(row.get(element.code()), place + ", " + element.label()).ifPresent(mark -> marks.put(element, mark));
        }
        for (Characteristic one : Characteristic.values()) {
            said(one, row.get(one.code()), place + ", " + one.label()).ifPresent(text -> profile.put(one, text));
        }
        return questionnaire(place, marks, profile, row.get("saran"));
    }

    private Questionnaire questionnaire(String place, Map<ServiceElement, Integer> marks, Map<Characteristic, String> profile,
                                        Object suggestion) {
        if (marks.isEmpty()) {
            throw Refusal.invalid(place + " tidak berisi satu nilai pun: isi nilainya atau hapus barisnya.");
        }
        if (services.size() == 1) {
            profile.putIfAbsent(Characteristic.SERVICE, services.get(0));
        }
        return new Questionnaire(place, marks, profile, suggestion == null ? "" : shorten(suggestion.toString().strip(), LONGEST_SUGGESTION),
                false);
    }

    private Optional<String> said(Characteristic characteristic, Object value, String where) {
        String text = text(value);
        return text.isEmpty() ? Optional.empty() : Optional.of(characteristic.read(text, services).orElseThrow(() ->
                Refusal.invalid("%s berisi \"%s\": %s".formatted(where, shorten(text, 40), characteristic.advice(services)))));
    }

    /** The mark in a cell; empty where the respondent gave none. */
    static Optional<Integer> mark(Object value, String where) {
        String text = text(value);
        if (!text.isEmpty() && !text.matches("[1-4]")) {
            throw Refusal.invalid("%s berisi \"%s\": nilai harus 1, 2, 3, atau 4.".formatted(where, shorten(text, 20)));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString().strip().replaceFirst("^[\u2010-\u2015-]$", "");
    }

    private static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
