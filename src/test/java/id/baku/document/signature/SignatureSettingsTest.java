package id.baku.document.signature;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.baku.office.start.StartRefusal;

/** Keys and certificates that are not there stop the start, with what to do, and not the first signature. */
class SignatureSettingsTest {

    @TempDir
    Path folder;

    private Path missing;
    private Path text;

    @BeforeEach
    void files() throws IOException {
        missing = folder.resolve("tidak-ada.p12");
        text = Files.writeString(folder.resolve("catatan.txt"), "bukan kunci");
    }

    @Test
    void theKeyOfAnOfficial() {
        refused(keys(Map.of("kepala", missing), null), List.of(), "baku.signature.agencies.diy.keys.kepala");
    }

    @Test
    void theSealOfTheAgency() {
        for (Path file : List.of(missing, text)) {
            refused(keys(Map.of(), new SignatureProperties.Seal(file, "sandi")), List.of(), "baku.signature.agencies.diy.seal");
        }
    }

    @Test
    void theCertificatesOfIssuers() {
        refused(Map.of(), List.of(missing), "baku.signature.trusted");
    }

    private static void refused(Map<String, SignatureProperties.Keys> keys, List<Path> trusted, String setting) {
        assertThatThrownBy(() -> new SigningKeys(new SignatureProperties(keys, trusted, null), null, Clock.systemUTC()))
                .isInstanceOf(StartRefusal.class).hasMessageStartingWith(setting);
    }

    private static Map<String, SignatureProperties.Keys> keys(Map<String, Path> officials, SignatureProperties.Seal seal) {
        return Map.of("diy", new SignatureProperties.Keys(officials, seal, null, null));
    }
}
