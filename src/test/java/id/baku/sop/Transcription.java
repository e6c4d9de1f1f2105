package id.baku.sop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The transcription of a signed sheet in {@code src/test/resources/sop}, which its diagram is compared with. */
record Transcription(Map<String, Object> sheet) {

    /** Rows for which the diagram states by a note what it does where the sheet says nothing. */
    static final Set<String> NOTED = Set.of("diy-06 5");

    static Transcription of(String sop) {
        return all().filter(sheet -> sheet.key().equals(sop)).findFirst().orElseThrow();
    }

    static Stream<Transcription> all() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/sop"))) {
            return files.sorted().map(Transcription::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Transcription read(Path file) {
        try {
            return new Transcription(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String key() {
        return text("kunci");
    }

    String agency() {
        return text("instansi");
    }

    String text(String field) {
        return sheet.get(field) == null ? null : sheet.get(field).toString();
    }

    @SuppressWarnings("unchecked")
    List<Object> list(String field) {
        return (List<Object>) sheet.getOrDefault(field, List.of());
    }

    List<Row> rows() {
        return list("kegiatan").stream().map(Row::of).toList();
    }

    /** The row of an activity; several acts of a row have its number with a letter. */
    Row row(String activityId) {
        String suffix = activityId.replace("kegiatan_", "");
        return rows().stream().filter(row -> row.suffix().equals(suffix)).findFirst()
                .or(() -> rows().stream().filter(row -> suffix.matches(row.suffix() + "[a-z]")).findFirst())
                .orElseThrow(() -> new AssertionError("No row of " + activityId));
    }

    /** Minutes that make a working day on the sheet, where it has a conversion of its own. */
    OptionalInt minutesOfADay() {
        return sheet.get("konversiWaktu") instanceof Map<?, ?> table
                ? OptionalInt.of(Integer.parseInt(table.get("hari").toString().replace(" menit", ""))) : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return key();
    }

    /**
     * One row of the sheet.
     *
     * @param standard ISO 8601 duration, as the sheet gives it, or Baku's proposal where it gives none; else free text
     * @param provisional whether the standard is proposed by Baku
     * @param decision whether the row is only a decision between two paths
     * @param drawnUp     what the system has to draw up there
     * @param inferred    whether the executors are inferred from the wording
     * @param mark what the legible mark says against the inferred executors; {@code null} where it says nothing
     * @param remark remark of the sheet; {@code null} without one
     * @param note note of the transcriber, mostly on paths that the sheet does not show
     * @param ways rows to which it leads, where the sheet names more than the next
     */
    record Row(String number, String wording, List<String> executors, List<String> items, List<String> output,
               String timeLabel, String standard, boolean provisional, boolean decision, List<String> drawnUp,
               boolean inferred, String mark,
               String remark, String note, List<String> ways) {

        @SuppressWarnings("unchecked")
        private static Row of(Object raw) {
            Map<String, Object> row = (Map<String, Object>) raw;
            boolean provisional = row.get("baku") == null && row.get("sementara") != null;
            return new Row(row.get("nomor").toString(), row.get("teks").toString(),
                    (List<String>) row.get("pelaksana"), (List<String>) row.getOrDefault("kelengkapan", List.of()),
                    (List<String>) row.getOrDefault("output", List.of()), (String) row.get("waktu"),
                    (String) row.get(provisional ? "sementara" : "baku"), provisional,
                    Boolean.TRUE.equals(row.get("keputusan")), (List<String>) row.getOrDefault("naskah", List.of()),
                    row.get("asal").equals("disimpulkan"), (String) row.get("tanda"),
                    (String) row.get("keterangan"), (String) row.get("catatan"),
                    ((List<Map<String, Object>>) row.getOrDefault("cabang", List.of())).stream()
                            .map(way -> way.get("ke").toString()).toList());
        }

        boolean naskah() {
            return !drawnUp.isEmpty();
        }

        /** The number as in ids of elements: 05b. */
        String suffix() {
            String digits = number.replaceAll("\\D", "");
            return "0".repeat(Math.max(0, 2 - digits.length())) + number;
        }

        @Override
        public String toString() {
            return number;
        }
    }
}
