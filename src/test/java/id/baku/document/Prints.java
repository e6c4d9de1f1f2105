package id.baku.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every kind at every stage, with all and with no data; printed once for all tests, kept in target/naskah to be looked at. */
final class Prints {

    private static final Path FOLDER = Path.of("target", "naskah");
    private static final Set<Path> FRESH = ConcurrentHashMap.newKeySet();
    private static final NaskahRenderer RENDERER = new NaskahRenderer(new PdfWriter());

    private Prints() {
    }

    static byte[] complete(String kind, NaskahStage stage) {
        return print(kind, stage, "penuh", SampleKind.of(kind).full());
    }

    /** Of a case of which nothing is known. */
    static byte[] minimal(String kind, NaskahStage stage) {
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("permohonan", null);
        unknown.put("surat", Map.of());
        return print(kind, stage, "minimal", unknown);
    }

    private static byte[] print(String kind, NaskahStage stage, String extent, Map<String, Object> data) {
        Path print = FOLDER.resolve(kind + "-" + stage.id() + "-" + extent + ".pdf");
        try {
            if (FRESH.contains(print)) {
                return Files.readAllBytes(print);
            }
            byte[] pdf = RENDERER.render(kind, stage, Sample.agency(), data).pdf();
            keep(print.getFileName().toString(), pdf);
            FRESH.add(print);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] keep(String fileName, byte[] pdf) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(fileName), pdf);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
