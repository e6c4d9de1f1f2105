package id.baku.sop.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import id.baku.sop.sheet.SopSheet.Row;

/**
 * What Baku adds to a sheet, printed below its table and apart from what was ratified: executors that it inferred, times that
 * it proposes, and its remarks.
 *
 * @param mark the mark that points to it in the table
 * @param rows the rows that it is about, e.g. "1–8 dan 12"
 * @param text the note
 */
public record SheetNote(Mark mark, String rows, String text) {

    /** The marks, in the order of the notes. */
    public enum Mark {

        /** At the symbol of an inferred executor. */
        EXECUTOR("*)"),
        /** Behind a time that Baku proposes. */
        TIME("(sementara)"),
        /** In the column of remarks. */
        REMARK("**)");

        private final String text;

        Mark(String text) {
            this.text = text;
        }

        /** The mark as it is printed. */
        public String text() {
            return text;
        }
    }

    /** The notes of a sheet; rows with the same note share one. */
    static List<SheetNote> of(List<Row> rows) {
        Map<String, List<Integer>> executors = new LinkedHashMap<>();
        Map<String, List<Integer>> times = new LinkedHashMap<>();
        Map<String, List<Integer>> remarks = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.inferred() != null) {
                note(executors, "pelaksana disimpulkan dari uraian kegiatan; " + row.inferred() + ".", i);
            }
            if (row.standard().provisional()) {
                note(times, "waktu belum ditetapkan pada lembar SOP; yang tercantum waktu sementara.", i);
            }
            for (String text : row.notes()) {
                note(remarks, text + ".", i);
            }
        }
        return Stream.of(notes(Mark.EXECUTOR, executors, rows), notes(Mark.TIME, times, rows), notes(Mark.REMARK, remarks, rows))
                .flatMap(List::stream).toList();
    }

    private static void note(Map<String, List<Integer>> notes, String text, int row) {
        notes.computeIfAbsent(text, first -> new ArrayList<>()).add(row);
    }

    private static List<SheetNote> notes(Mark mark, Map<String, List<Integer>> notes, List<Row> rows) {
        return notes.entrySet().stream().map(note -> new SheetNote(mark, numbers(note.getValue(), rows), note.getKey())).toList();
    }

    /** Row numbers in words; three or more consecutive rows are named by the first and the last. */
    private static String numbers(List<Integer> told, List<Row> rows) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            int last = i;
            while (last + 1 < told.size() && told.get(last + 1) == told.get(last) + 1) {
                last++;
            }
            if (last - i < 2) {
                parts.add(number(rows.get(told.get(i))));
            } else {
                parts.add(number(rows.get(told.get(i))) + "–" + number(rows.get(told.get(last))));
                i = last;
            }
        }
        int end = parts.size() - 1;
        return end < 1 ? String.join("", parts)
                : String.join(", ", parts.subList(0, end)) + (end > 1 ? ", dan " : " dan ") + parts.get(end);
    }

    private static String number(Row row) {
        return Objects.requireNonNullElse(row.number(), "–");
    }
}
