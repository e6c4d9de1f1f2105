package id.baku.work.waiting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.Activity;

import com.fasterxml.jackson.annotation.JsonValue;

import id.baku.engine.diagram.DiagramProperties;

/**
 * A value that is recorded when what was waited for arrives. The property {@code isian} of a receive task lists the fields:
 * {@code dpa.nomor=Nomor DPA; dpa.tanggal=Tanggal pengesahan|tanggal; dpa.berkas=Pindaian DPA|berkas?}. Each has a key of the
 * case's data, a label and, after a bar, a kind; a question mark after the kind makes it optional.
 *
 * @param key      dotted key: variable and field
 * @param label label shown to users
 * @param kind kind of value
 * @param required whether the arrival cannot be recorded without it
 */
record ArrivalField(String key, String label, Kind kind, boolean required) {

    enum Kind {
        TEXT("teks"), DATE("tanggal"), NUMBER("angka"), FILE("berkas");

        /** The word for it in diagrams. */
        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The name for it in the forms of our pages. */
        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern SYNTAX = Pattern.compile(
            "(?<key>[a-z]\\w*\\.[a-z]\\w*)\\s*=\\s*(?<label>[^|=]+?)\\s*(\\|\\s*(?<kind>\\w+)\\s*(?<optional>\\?)?)?",
            Pattern.CASE_INSENSITIVE);

    /** The fields of a receive task; refused with a sentence for the analyst where one cannot be read. */
    static List<ArrivalField> of(Activity task) {
        List<ArrivalField> fields = DiagramProperties.of(task).list("isian").stream().map(ArrivalField::parse).toList();
        Set<String> keys = new HashSet<>();
        fields.stream().filter(field -> !keys.add(field.key())).findAny().ifPresent(twice -> {
            throw new IllegalArgumentException("menyebut \"%s\" dua kali".formatted(twice.key()));
        });
        return fields;
    }

    private static ArrivalField parse(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(("\"%s\" tidak dapat dibaca; tulis seperti dpa.nomor=Nomor DPA atau "
                    + "dpa.tanggal=Tanggal pengesahan|tanggal").formatted(text));
        }
        String word = parts.group("kind") == null ? Kind.TEXT.word : parts.group("kind");
        Kind kind = Arrays.stream(Kind.values()).filter(one -> one.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(("jenis \"%s\" tidak dikenal; yang dikenal: "
                        + "teks, tanggal, angka, berkas").formatted(word)));
        return new ArrivalField(parts.group("key"), parts.group("label"), kind, parts.group("optional") == null);
    }

    String variable() {
        return key.substring(0, key.indexOf('.'));
    }

    String field() {
        return key.substring(key.indexOf('.') + 1);
    }
}
