package id.baku.service.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.baku.engine.refusal.Refusal;

/**
 * Reads the questionnaires that people entered: text pasted from a spreadsheet, one respondent a line, and rows typed
 * one by one. Whatever is not nine marks from 1 to 4 is refused with the place where it stands.
 */
final class QuestionnaireReader {

    private static final int MARKS = Unsur.values().length;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*([\t;,])\\s*|\\s+");
    private static final int LONGEST_SUGGESTION = 1000;

    private QuestionnaireReader() {
    }

    /**
     * @param entry {@code tempelan}: text, columns parted by tabs, semicolons, commas or spaces, text after the ninth mark
     *              is a suggestion, a first line of codes gives another order; {@code baris}: list of objects by code
     */
    static List<Questionnaire> read(Map<?, ?> entry) {
        List<Questionnaire> all = new ArrayList<>();
        if (entry.get("tempelan") instanceof String text) {
            readText(text, all);
        }
        if (entry.get("baris") instanceof Collection<?> rows) {
            int number = 0;
            for (Object row : rows) {
                number++;
                all.add(ofRow(row instanceof Map<?, ?> fields ? fields : Map.of(), number));
            }
        }
        if (all.isEmpty()) {
            throw Refusal.invalid("Belum ada kuesioner: tempel nilai dari lembar kerja atau isi satu per satu.");
        }
        return all;
    }

    private static void readText(String text, List<Questionnaire> all) {
        List<Unsur> columns = List.of(Unsur.values());
        boolean first = true;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (first && Character.isLetter(line.strip().charAt(0))) {
                columns = order(line);
            } else {
                all.add(ofLine(line, number, columns));
            }
            first = false;
        }
    }

    private static List<Unsur> order(String line) {
        List<Unsur> columns = new ArrayList<>();
        for (String code : Stream.of(cells(line)).limit(MARKS).toList()) {
            columns.add(Unsur.of(code).orElseThrow(() -> Refusal.invalid(("Baris judul menyebut \"%s\", yang bukan kode unsur; "
                    + "pakai: %s.").formatted(code.strip(), codes()))));
        }
        if (!EnumSet.allOf(Unsur.class).equals(EnumSet.copyOf(columns))) {
            throw Refusal.invalid("Baris judul harus menyebut kesembilan unsur, masing-masing satu kali: " + codes() + ".");
        }
        return columns;
    }

    private static String codes() {
        return String.join(" ", Stream.of(Unsur.values()).map(Unsur::code).toList());
    }

    private static Questionnaire ofLine(String line, int number, List<Unsur> columns) {
        String[] cells = cells(line);
        Map<Unsur, Integer> marks = new EnumMap<>(Unsur.class);
        for (int i = 0; i < MARKS; i++) {
            String where = "Baris %d, kolom %d (%s)".formatted(number, i + 1, columns.get(i).label());
            if (i >= cells.length) {
                throw Refusal.invalid(where + " belum ada: setiap baris berisi sembilan nilai 1 sampai 4.");
            }
            marks.put(columns.get(i), mark(cells[i], where));
        }
        return new Questionnaire(marks, suggestion(cells.length > MARKS ? cells[MARKS] : ""));
    }

    /**
     * What stands between the first two marks is the line's separator, so that an empty cell stays a cell; what follows
     * the ninth mark stays one text.
     */
    private static String[] cells(String line) {
        String text = line.replaceFirst("^ +", "");
        Matcher first = SEPARATOR.matcher(text);
        String separator = first.find() && first.group(1) != null ? first.group(1) : "\\s+";
        return text.split(separator, MARKS + 1);
    }

    private static Questionnaire ofRow(Map<?, ?> row, int number) {
        Map<Unsur, Integer> marks = new EnumMap<>(Unsur.class);
        for (Unsur unsur : Unsur.values()) {
            Object value = row.get(unsur.code());
            marks.put(unsur, mark(value == null ? "" : value.toString(),
                    "Kuesioner satu per satu nomor %d, %s".formatted(number, unsur.label())));
        }
        return new Questionnaire(marks, suggestion(row.get("saran")));
    }

    private static int mark(String text, String where) {
        String value = text.strip();
        if (value.matches("[1-4]")) {
            return Integer.parseInt(value);
        }
        throw Refusal.invalid(value.isEmpty() ? where + " kosong: isi nilai 1 sampai 4."
                : "%s berisi \"%s\": nilai harus 1, 2, 3, atau 4.".formatted(where, shorten(value, 20)));
    }

    private static String suggestion(Object value) {
        return value == null ? "" : shorten(value.toString().strip(), LONGEST_SUGGESTION);
    }

    private static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
