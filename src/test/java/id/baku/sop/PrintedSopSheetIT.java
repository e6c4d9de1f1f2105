package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.sop.Transcription.Row;
import id.baku.testing.BakuTest;
import id.baku.testing.PageFills;
import id.baku.testing.TaggedPdf.Cell;
import id.baku.testing.TaggedPdf.Figure;
import id.baku.testing.TaggedPdf;
import id.baku.testing.WebSession;

/** Compares the activity table of the printed sheets with the signed ones, both as read and as seen. */
@BakuTest
class PrintedSopSheetIT {

    /** Width of all executors' columns together, in points. */
    private static final double FLOWCHART = 264;
    /** Decisions that the sheet neither draws nor mentions: an answer, signature or result may be missing, or a number void. */
    private static final Set<String> INFERRED = Set.of("diy-02 6", "diy-03 9", "diy-06 5", "pemalang-59 8", "sulbar-45 7");
    private static final Map<String, List<List<Cell>>> PRINTED = new HashMap<>();
    private static final Pattern WAY = Pattern.compile("ke (?:nomor (\\w+)|akhir)(?=;|$)");

    @LocalServerPort
    int port;

    /** The five symbols of PermenPANRB 35/2012, recognised by their outlines. */
    private enum Symbol {
        TERMINATOR("Terminator"), PROCESS("Proses"), DECISION("Keputusan"), ARROW(null), CONNECTOR(null);

        private final String name;

        Symbol(String name) {
            this.name = name;
        }

        /** Words are filled shapes too, but black and without triangles. */
        static Optional<Symbol> of(PageFills.Fill fill) {
            Set<Point2D> corners = corners(fill.outline());
            if (!fill.white()) {
                return corners.size() == 3 && !isRound(fill.outline()) ? Optional.of(ARROW) : Optional.empty();
            }
            return Optional.of(isRound(fill.outline()) ? TERMINATOR : corners.size() == 5 ? CONNECTOR
                    : corners.stream().map(Point2D::getX).distinct().count() == 2 ? PROCESS : DECISION);
        }

        private static boolean isRound(Shape outline) {
            return segments(outline).stream().anyMatch(segment -> segment[0] > PathIterator.SEG_LINETO
                    && segment[0] < PathIterator.SEG_CLOSE);
        }

        private static Set<Point2D> corners(Shape outline) {
            Set<Point2D> corners = new HashSet<>();
            segments(outline).stream().filter(segment -> segment[0] <= PathIterator.SEG_LINETO).forEach(segment ->
                    corners.add(new Point2D.Double(Math.round(segment[1] * 10) / 10.0, Math.round(segment[2] * 10) / 10.0)));
            return corners;
        }

        /** Kind and first point of each segment. */
        private static List<double[]> segments(Shape outline) {
            List<double[]> segments = new ArrayList<>();
            double[] points = new double[6];
            for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
                segments.add(new double[] {path.currentSegment(points), points[0], points[1]});
            }
            return segments;
        }
    }

    static Stream<Transcription> sheets() {
        return Transcription.all();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isTheSignedTable(Transcription signed) throws IOException {
        List<List<Cell>> printed = print(signed);
        assertThat(printed).hasSameSizeAs(signed.rows());
        for (int i = 0; i < printed.size(); i++) {
            Row row = signed.rows().get(i);
            List<Cell> cells = printed.get(i);
            assertThat(cells).hasSize(7);
            assertThat(cells.get(0).text()).isEqualTo(row.number());
            is(cells.get(1), row.wording(), row);
            is(cells.get(3), String.join("; ", row.items()), row);
            is(cells.get(4), row.decision() ? "" : row.provisional() ? cells.get(4).text() : row.timeLabel(), row);
            assertThat(cells.get(4).text().endsWith("(sementara)")).as("no. " + row).isEqualTo(row.provisional() && !row.decision());
            is(cells.get(5), String.join("; ", row.output()), row);
            is(cells.get(6), row.remark() == null ? "" : row.remark(), row);
            assertThat(cells.get(6).text().endsWith("**)")).as("a note of ours at no. " + row)
                    .isEqualTo(row.note() != null || Transcription.NOTED.contains(signed + " " + row));
            assertThat(cells.get(2).figures().get(0).alt().endsWith("; pelaksana disimpulkan")).as("executors of no. " + row)
                    .isEqualTo(row.inferred());
            assertThat(cells.get(2).figures()).singleElement().satisfies(drawing -> assertThat(drawing.alt()
                    .replaceAll("^\\w+: ([^;]*).*", "$1").split(", ")).as("no. " + row)
                    .containsExactlyInAnyOrderElementsOf(row.executors()));
        }
    }

    /** Each row has the right kind of symbol, with arrows to the right rows. */
    @ParameterizedTest
    @MethodSource("sheets")
    void everyRowHasTheSymbolOfWhatItIs(Transcription signed) throws IOException {
        List<Row> rows = signed.rows();
        List<Figure> drawings = drawings(signed);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Figure drawing = drawings.get(i);
            Symbol expected = INFERRED.contains(signed + " " + row) || isDecision(row) ? Symbol.DECISION
                    : i == 0 || i == rows.size() - 1 ? Symbol.TERMINATOR : Symbol.PROCESS;
            assertThat(drawing.alt()).as("no. " + row).startsWith(expected.name + ": ");
            assertThat(seen(drawing, expected)).as("%s of no. %s", expected, row).hasSameSizeAs(row.executors());
            assertThat(Stream.of(Symbol.TERMINATOR, Symbol.PROCESS, Symbol.DECISION).filter(other -> other != expected)
                    .flatMap(other -> seen(drawing, other).stream())).as("another symbol at no. " + row).isEmpty();
            assertThat(ways(drawing)).as("ways of no. " + row).containsAll(row.ways().stream()
                    .flatMap(way -> Pattern.compile("\\b\\d+[a-z]?\\b").matcher(way).results()).map(found -> found.group()).toList());
        }
    }

    /** An arrow to the next row meets it; every other arrow leads to an off-page connector. */
    @ParameterizedTest
    @MethodSource("sheets")
    void everyWayIsDrawn(Transcription signed) throws IOException {
        List<Row> rows = signed.rows();
        List<Figure> drawings = drawings(signed);
        for (int i = 0; i < rows.size(); i++) {
            String next = i + 1 < rows.size() ? rows.get(i + 1).number() : null;
            boolean decision = !seen(drawings.get(i), Symbol.DECISION).isEmpty();
            assertThat(seen(drawings.get(i), Symbol.CONNECTOR)).as("connectors of no. " + rows.get(i)).hasSize((int) ways(drawings.get(i))
                    .stream().filter(way -> !way.equals(next)).filter(way -> decision || !way.equals("akhir")).count());
            boolean entered = i > 0 && ways(drawings.get(i - 1)).contains(rows.get(i).number());
            assertThat(seen(drawings.get(i), Symbol.ARROW).isEmpty()).as("no arrow into no. " + rows.get(i)).isEqualTo(!entered);
        }
    }

    /** Each executor has a column, in the order of the sheet's head. */
    @ParameterizedTest
    @MethodSource("sheets")
    void everySymbolStandsInTheColumnOfItsExecutor(Transcription signed) throws IOException {
        List<String> executors = signed.list("pelaksana").stream().map(Object::toString).toList();
        List<Figure> drawings = drawings(signed);
        Map<String, Double> columns = new HashMap<>();
        for (int i = 0; i < drawings.size(); i++) {
            Figure drawing = drawings.get(i);
            List<Double> centres = Stream.of(Symbol.TERMINATOR, Symbol.PROCESS, Symbol.DECISION)
                    .flatMap(symbol -> seen(drawing, symbol).stream()).sorted().toList();
            List<String> marked = signed.rows().get(i).executors().stream().sorted(
                    (one, other) -> executors.indexOf(one) - executors.indexOf(other)).toList();
            for (int mark = 0; mark < marked.size(); mark++) {
                double centre = centres.get(mark);
                assertThat(columns.computeIfAbsent(marked.get(mark), first -> centre)).as("column of %s at no. %s", marked.get(mark),
                        signed.rows().get(i)).isCloseTo(centre, within(0.5));
            }
        }
        double first = columns.get(executors.get(0));
        columns.forEach((executor, centre) -> assertThat(centre - first).as(executor)
                .isCloseTo(executors.indexOf(executor) * FLOWCHART / executors.size(), within(0.5)));
    }

    /** Decisions count also where the sheet does not draw them and the transcription inferred them. */
    private static boolean isDecision(Row row) {
        return row.decision() || row.ways().size() > 1
                || row.note() != null && row.note().matches("(?i).*\\b(decision|back to)\\b.*");
    }

    /** The positions of the symbols of a kind, from the left. */
    private static List<Double> seen(Figure drawing, Symbol kind) {
        return drawing.fills().stream().filter(fill -> Symbol.of(fill).filter(kind::equals).isPresent())
                .map(fill -> fill.outline().getBounds2D().getCenterX()).sorted().toList();
    }

    /** The numbers of the rows to which a row leads, by its alternative text. */
    private static List<String> ways(Figure drawing) {
        List<String> ways = new ArrayList<>();
        for (Matcher way = WAY.matcher(drawing.alt()); way.find();) {
            ways.add(way.group(1) == null ? "akhir" : way.group(1));
        }
        return ways;
    }

    /** Compares texts; long words are broken at the end of a line. */
    private static void is(Cell printed, String signed, Row row) {
        assertThat(letters(printed.text())).as("no. " + row).isEqualTo(letters(signed));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private List<Figure> drawings(Transcription signed) throws IOException {
        return print(signed).stream().map(row -> row.get(2).figures().get(0)).toList();
    }

    /** The rows with a drawing, which are those of the activity table. */
    private List<List<Cell>> print(Transcription signed) throws IOException {
        if (PRINTED.containsKey(signed.key())) {
            return PRINTED.get(signed.key());
        }
        byte[] sheet = WebSession.tasklist(port, SopSheetIT.MEMBERS.get(signed.agency()))
                .get(SopSheetIT.path(signed) + "/pdf").body();
        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            List<List<Cell>> rows = TaggedPdf.rows(pdf).stream().filter(row -> row.size() > 2 && !row.get(2).figures().isEmpty()).toList();
            PRINTED.put(signed.key(), rows);
            return rows;
        }
    }
}
