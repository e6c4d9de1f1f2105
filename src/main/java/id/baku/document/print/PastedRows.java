package id.baku.document.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows typed with semicolons between their fields, or pasted from a spreadsheet with tabs between them. A first column that
 * only counts the rows is left out, and so is a line with headings.
 */
final class PastedRows {

    /** "1.", "a)", "-" or a bullet that people typed before an item. */
    static final Pattern MARK = Pattern.compile("^(\\d{1,2}[.)]|[a-z][.)]|[-•*–])\\s+");

    private static final Pattern NUMBER_HEADING = Pattern.compile("(?i)(no|nomor|no\\. ?urut|nomor urut|#)\\.?");
    private static final Pattern BLANKS = Pattern.compile("^[\\s\\u00A0]+|[\\s\\u00A0]+$");

    /** A field whose values may be 1, 2, 3, so that it is no column that counts the rows. */
    private static final String CODE = "kode";

    private PastedRows() {
    }

    /** The cells of every row; text after the last field belongs to that field. */
    static List<List<String>> of(String text, String... keys) {
        int fields = keys.length;
        List<List<String>> rows = text.lines().filter(line -> !line.isBlank())
                .map(line -> line.indexOf('\t') < 0 ? typed(line, fields) : pasted(line)).toList();
        boolean headed = !rows.isEmpty() && rows.get(0).size() > 1 && NUMBER_HEADING.matcher(rows.get(0).get(0)).matches();
        List<List<String>> content = headed ? rows.subList(1, rows.size()) : rows;
        boolean counted = headed || counts(content, fields, keys[0].equals(CODE));
        return content.stream().map(cells -> joined(counted && cells.size() > 1 ? cells.subList(1, cells.size()) : cells, fields)).toList();
    }

    private static List<String> typed(String line, int fields) {
        return Stream.of(stripped(MARK.matcher(line.strip()).replaceFirst("")).split(";", fields + 1)).map(PastedRows::stripped).toList();
    }

    /** In a pasted row a semicolon is part of the text. */
    private static List<String> pasted(String line) {
        return Stream.of(line.split("\t", -1)).map(PastedRows::stripped).toList();
    }

    private static boolean counts(List<List<String>> rows, int fields, boolean coded) {
        boolean spare = rows.stream().anyMatch(cells -> cells.size() > fields);
        return !rows.isEmpty() && (rows.size() > 1 && !coded || spare) && rows.stream().allMatch(cells -> cells.size() > 1)
                && IntStream.range(0, rows.size()).allMatch(i -> rows.get(i).get(0).matches("0*" + (i + 1) + "[.)]?"));
    }

    private static List<String> joined(List<String> cells, int fields) {
        if (cells.size() <= fields) {
            return cells;
        }
        List<String> joined = new ArrayList<>(cells.subList(0, fields - 1));
        joined.add(String.join("; ", cells.subList(fields - 1, cells.size()).stream().filter(cell -> !cell.isEmpty()).toList()));
        return joined;
    }

    private static String stripped(String cell) {
        return BLANKS.matcher(cell).replaceAll("");
    }
}
