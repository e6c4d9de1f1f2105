package id.baku.service.survey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.baku.engine.refusal.Refusal;

/**
 * The columns of pasted questionnaires, separated by tabs, semicolons, commas or spaces. Without a heading they are the nine
 * elements in their order; a first line of codes gives another order and may add what respondents tell about themselves. A
 * first column that counts the rows is passed over; text after the last column is a suggestion.
 *
 * @param headed whether the first line names the columns
 * @param numbered  whether a column before them counts the rows
 * @param separator of all lines, as the heading has it; {@code null} where each line has its own
 */
record PastedColumns(boolean headed, boolean numbered, List<Column> columns, String separator) {

    /** A mark where a suggestion would stand: a sign that the line has too many marks. */
    static final Pattern LONE_MARK = Pattern.compile("^\\s*[1-4]\\s*(?=$|[\t;,])");

    private static final Pattern MARK_OR_NONE = Pattern.compile("^\\s*[1-4\u2013-]?\\s*(?=$|[\t;,])");
    private static final int MARKS = ServiceElement.values().length;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*([\t;,])\\s*|\\s+");
    private static final Pattern NUMBER = Pattern.compile("(?i)(no|nomor)\\.?");
    private static final Pattern SUGGESTION = Pattern.compile("(?i)saran");

    /** A column holds marks of an element or a characteristic; the other component is {@code null}. */
    record Column(ServiceElement element, Characteristic characteristic) {

        String label() {
            return element == null ? characteristic.label() : element.label();
        }
    }

    /** @param lines lines that are not empty */
    static PastedColumns of(List<String> lines) {
        List<Column> usual = Stream.of(ServiceElement.values()).map(element -> new Column(element, null)).toList();
        if (lines.isEmpty() || !Character.isLetter(lines.get(0).strip().charAt(0))) {
            return new PastedColumns(false, counts(lines), usual, null);
        }
        String separator = Stream.of("\t", ";", ",").filter(lines.get(0)::contains).findFirst().orElse(null);
        List<String> names = Stream.of(lines.get(0).strip().split(separator == null ? "\\s+" : separator)).map(String::strip)
                .filter(name -> !name.isEmpty()).toList();
        boolean numbered = NUMBER.matcher(names.get(0)).matches();
        List<Column> named = named(numbered ? names.subList(1, names.size()) : names);
        boolean profiled = named.size() > MARKS;
        return new PastedColumns(true, numbered || !profiled && counts(lines.subList(1, lines.size())), named, profiled ? separator : null);
    }

    private static List<Column> named(List<String> names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            if (SUGGESTION.matcher(name).matches() && name.equals(names.get(names.size() - 1))) {
                break;
            }
            Optional<ServiceElement> element = ServiceElement.of(name);
            Optional<Characteristic> characteristic = Characteristic.of(name);
            if (element.isEmpty() && characteristic.isEmpty()) {
                throw Refusal.invalid(("Baris judul menyebut \"%s\", yang bukan kode unsur atau profil; pakai: %s, dan bila ada: %s.")
                        .formatted(name, codes(), String.join(" ", Stream.of(Characteristic.values()).map(Characteristic::code).toList())));
            }
            columns.add(new Column(element.orElse(null), characteristic.orElse(null)));
        }
        EnumSet<ServiceElement> elements = EnumSet.noneOf(ServiceElement.class);
        columns.stream().filter(column -> column.element() != null).forEach(column -> elements.add(column.element()));
        if (elements.size() < MARKS || new HashSet<>(columns).size() < columns.size()) {
            throw Refusal.invalid("Baris judul harus menyebut kesembilan unsur, masing-masing satu kali: " + codes() + ".");
        }
        return columns;
    }

    private static String codes() {
        return String.join(" ", Stream.of(ServiceElement.values()).map(ServiceElement::code).toList());
    }

    /** What each line must contain, for the sentence that refuses another. */
    String expectation() {
        return columns.size() == MARKS ? "setiap baris berisi sembilan nilai 1 sampai 4."
                : "setiap baris berisi %d kolom seperti baris judulnya.".formatted(columns.size());
    }

    /** The cells of a line; the last one is all that stands after the columns. */
    List<String> cells(String line) {
        String text = numbered ? withoutNumber(line) : line;
        return List.of(split(text, columns.size() + 1));
    }

    private String[] split(String line, int most) {
        if (columns.size() == MARKS) {
            return cells(line, most);
        }
        String own = separator != null ? separator : Stream.of("\t", ";").filter(line::contains).findFirst().orElse("\\s+");
        return line.replaceFirst("^ +", "").split(own, most);
    }

    /** Whether there are ten columns of which the first counts the rows: most workbooks of offices begin so. */
    private static boolean counts(List<String> rows) {
        List<String[]> split = rows.stream().map(row -> cells(row, MARKS + 1)).toList();
        return split.stream().anyMatch(cells -> cells.length > MARKS && LONE_MARK.matcher(cells[MARKS]).find())
                && IntStream.range(0, split.size()).allMatch(i -> split.get(i).length > MARKS
                && split.get(i)[0].strip().matches("0*" + (i + 1) + "[.)]?") && MARK_OR_NONE.matcher(split.get(i)[MARKS]).find());
    }

    private static String withoutNumber(String line) {
        String first = cells(line, 2)[0];
        return SEPARATOR.matcher(line.stripLeading().substring(first.strip().length())).replaceFirst("");
    }

    /**
     * The sign between the first two marks is the separator of the line, so that an empty cell stays a cell; what follows the
     * last column stays one text.
     */
    private static String[] cells(String line, int most) {
        String text = line.replaceFirst("^ +", "");
        Matcher first = SEPARATOR.matcher(text);
        String separator = first.find() && first.group(1) != null ? first.group(1) : "\\s+";
        return text.split(separator, most);
    }
}
