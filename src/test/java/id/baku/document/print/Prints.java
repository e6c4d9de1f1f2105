package id.baku.document.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every kind at every stage, with complete and with no data; printed once for all tests and kept in target/naskah to be looked
 * at.
 */
final class Prints {

    static final String CODE = "7k3mq2xwtz9a4c8d1ef5gh6jn0";

    private static final PublicAddress ADDRESS = new PublicAddress(URI.create("https://sop.bkd-contoh.go.id"));
    private static final Path FOLDER = Path.of("target", "naskah");
    private static final Set<Path> FRESH = ConcurrentHashMap.newKeySet();
    private static final NaskahRenderer RENDERER = new NaskahRenderer(new PdfWriter());

    private Prints() {
    }

    /** Prints on all processors what many tests need, before they ask for it one by one. */
    static void prepare() {
        SampleKind.all().flatMap(kind -> Stream.of(NaskahStage.values()).<Runnable>map(stage -> () -> complete(kind, stage)))
                .toList().parallelStream().forEach(Runnable::run);
    }

    static byte[] complete(String kind, NaskahStage stage) {
        return print(kind, stage, "penuh", SampleKind.of(kind).full());
    }

    /** The document of a case of which nothing is known. */
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
            byte[] pdf = RENDERER.render(kind, stage, Sample.agency(), data, endorsed(stage)).pdf();
            keep(print.getFileName().toString(), pdf);
            FRESH.add(print);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Endorsements for a stage, with the verification code of a clean document and the scan of the signed paper. */
    static Endorsements endorsed(NaskahStage stage) {
        Instant day = Instant.parse("2026-01-14T03:05:00Z");
        return new Endorsements(stage.isDraft() ? Map.of() : ADDRESS.printed(CODE),
                List.of(new Endorsements.Initials("Kasi HAL&SK", "Contoh Kasi", day)),
                List.of(SignatureAct.scanned("1", "contoh", day),
                        SignatureAct.approval("lain", "Kepala Balai", "Contoh Kepala Balai", "contoh", day, false)), false);
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
