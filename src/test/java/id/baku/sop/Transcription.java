package id.baku.sop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A signed sheet as it was transcribed, in {@code src/test/resources/sop}: the measure of its diagram. */
record Transcription(Map<String, Object> sheet) {

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

    @Override
    public String toString() {
        return key();
    }

    /** One row of the sheet. */
    record Row(String number, String wording, List<String> executors, List<String> items, List<String> output,
               String timeLabel, String standard) {

        @SuppressWarnings("unchecked")
        private static Row of(Object raw) {
            Map<String, Object> row = (Map<String, Object>) raw;
            return new Row(row.get("nomor").toString(), row.get("teks").toString(),
                    (List<String>) row.get("pelaksana"), (List<String>) row.getOrDefault("kelengkapan", List.of()),
                    (List<String>) row.getOrDefault("output", List.of()), (String) row.get("waktu"),
                    (String) row.get("baku"));
        }
    }
}
