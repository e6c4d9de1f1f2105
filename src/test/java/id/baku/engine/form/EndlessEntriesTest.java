package id.baku.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import id.baku.engine.refusal.Refusal;

/** Entries that would take too much time to check or too much space to store. */
@ExtendWith(OutputCaptureExtension.class)
class EndlessEntriesTest {

    private static final FormRules FORM = FormRules.of("""
            {"components": [
              {"type": "textfield", "key": "kode", "label": "Kode", "validate": {"pattern": "^(.|..)+?\\\\u0000$"}},
              {"type": "textfield", "key": "nomor", "label": "Nomor", "validate": {"pattern": "^(.|..)+\\\\u0000$"}},
              {"type": "textarea", "key": "uraian", "label": "Uraian", "validate": {"pattern": "^(a|b)*$"}},
              {"type": "dynamiclist", "path": "daftar", "label": "Daftar", "components": [
                {"type": "number", "key": "angka", "label": "Angka", "validate": {"max": 5}}]}]}""".getBytes(StandardCharsets.UTF_8));

    private final FormEntries entries = new FormEntries(text -> Optional.empty(), Clock.systemUTC());

    @Test
    void aPatternIsTriedOnlySoLong(CapturedOutput log) {
        refused(Map.of("kode", "a".repeat(60)), "Kode tidak dapat diperiksa karena bentuk yang diminta formulir ini terlalu rumit; "
                + "persingkat isian atau beri tahu pengelola.");
        assertThat(log).contains("The pattern ^(.|..)+?\\u0000$ of a form takes too long on a text of 60 characters");
        refused(Map.of("kode", "aaa"), "Kode tidak sesuai dengan bentuk yang diminta.");
        refused(Map.of("nomor", "a".repeat(60)), "Nomor tidak sesuai dengan bentuk yang diminta.");
    }

    @Test
    void aLongTextIsNoErrorOfTheServer() {
        refused(Map.of("uraian", "ab".repeat(5_000)), "Uraian tidak dapat diperiksa karena bentuk yang diminta formulir ini terlalu rumit; "
                + "persingkat isian atau beri tahu pengelola.");
    }

    @Test
    void aListHasOnlySoManyRows() {
        Map<String, Object> row = Map.of("angka", "9", "asing", "x");
        refused(Map.of("daftar", Collections.nCopies(1_001, row)), "Daftar paling banyak 1000 baris.");
        assertThatThrownBy(() -> entries.typed(FORM, Map.of(), Map.of("daftar", Collections.nCopies(1_001, row)), ZoneId.of("Asia/Jakarta")))
                .isInstanceOf(Refusal.class).hasMessage("Daftar paling banyak 1000 baris.");
        Map<String, Object> most = Map.of("daftar", Collections.nCopies(1_000, Map.of("angka", 1)));
        assertThat(entries.taken(FORM, Map.of(), most, ZoneId.of("Asia/Jakarta"))).isEqualTo(most);
    }

    @Test
    void onlySoMuchOfWhatIsWrongIsTold() {
        List<Map<String, Integer>> rows = Collections.nCopies(21, Map.of("angka", 9));
        String twenty = String.join(" ", IntStream.rangeClosed(1, 20).mapToObj(i -> "Daftar, baris " + i + ": Angka paling banyak 5.").toList());
        refused(Map.of("daftar", rows.subList(0, 20)), twenty);
        refused(Map.of("daftar", rows), twenty + " … dan 1 lainnya.");
    }

    private void refused(Map<String, Object> sent, String message) {
        assertThatThrownBy(() -> entries.taken(FORM, Map.of(), sent, ZoneId.of("Asia/Jakarta"))).isInstanceOf(Refusal.class).hasMessage(message);
    }
}
