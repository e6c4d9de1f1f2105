package id.baku.document.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a kind of document declares of itself on the first element of its template:
 * <pre>
 * data-instansi="diy sulbar"         the agencies whose kind it is
 * data-wajib="surat.hal: Hal; …"     what an issued document must state, with what people call it, see {@link Need}
 * data-boleh="surat.lampiran …"      what it prints where it is there
 * data-nomor="pihak"                 both parties write their numbers and the date on the paper as they sign it
 * data-menyusul="pengesahan.tempat …" what of these is added after it was approved, or laid before its signers
 * data-menjawab="permohonan.tanggalSurat: surat permohonan; sk-penetapan"   what it is not dated before: days of the
 *                                      case's data, and other kinds
 * </pre>
 * A place stands for everything below it. Number and date of the document itself are the register's to give.
 *
 * @param agencies ids of the agencies
 * @param needs    what must be there
 * @param optional places of the case's data that may be empty
 * @param byHand   whether those who sign the paper write number and date on it, which are entered afterwards
 * @param later    places that are filled in when its text holds already, besides its number and date
 * @param answers  what it answers or stands on
 */
public record KindDeclaration(Set<String> agencies, List<Need> needs, Set<String> optional, boolean byHand, Set<String> later,
                              List<Answered> answers) {

    private static final Pattern ATTRIBUTE = Pattern.compile("data-(instansi|wajib|boleh|nomor|menyusul|menjawab)=\"([^\"]*)\"");

    /** Reads the declaration from the template of a kind. */
    public static KindDeclaration of(String kind) {
        String head = template(kind);
        return new KindDeclaration(words(attribute(head, "instansi")),
                Stream.of(attribute(head, "wajib").split(";")).map(String::strip).filter(text -> !text.isEmpty()).map(Need::of).toList(),
                words(attribute(head, "boleh")), attribute(head, "nomor").equals("pihak"), words(attribute(head, "menyusul")),
                Stream.of(attribute(head, "menjawab").split(";")).map(String::strip).filter(text -> !text.isEmpty()).map(Answered::of).toList());
    }

    private static Set<String> words(String text) {
        return new LinkedHashSet<>(Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList());
    }

    private static String attribute(String template, String name) {
        return ATTRIBUTE.matcher(template).results().filter(found -> found.group(1).equals(name)).findFirst()
                .map(found -> found.group(2)).orElse("");
    }

    private static String template(String kind) {
        try (InputStream file = KindDeclaration.class.getResourceAsStream("/naskah/" + kind + ".html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a wording still has blanks that nobody has filled in. */
    public static boolean hasBlanks(String wording) {
        return wording.contains(NaskahData.DOTS);
    }

    /**
     * What a document must not be dated before.
     *
     * @param place path of a date in the case's data; {@code null} where another document is meant
     * @param label its name for users
     * @param kind kind of the other document; {@code null} where a date is meant
     */
    public record Answered(String place, String label, String kind) {

        static Answered of(String text) {
            String[] parts = text.split("\\s*:\\s*", 2);
            return parts.length == 1 ? new Answered(null, null, text) : new Answered(parts[0], parts[1], null);
        }
    }

    /**
     * One thing that a document must state: {@code surat.hal: Hal}. Several places are ways to state the same
     * ({@code skema.judul|rencana.skema}); a place in a list is needed in every row, and the list not empty
     * ({@code asesi.daftar.nama}), unless it may be ({@code arahan.tindakLanjut?.batas}); {@code bila naskahDipilih=berita-acara}
     * before the colon needs it only then.
     *
     * @param places where it may stand in the case's data
     * @param label its name for users
     * @param when   place and value of what must be chosen; {@code null} where it is always needed
     */
    public record Need(List<String> places, String label, Map.Entry<String, String> when) {

        /** The places by the names that forms use for them. */
        public List<String> places() {
            return places.stream().map(place -> place.replace("?", "")).toList();
        }

        private static final Pattern SYNTAX =
                Pattern.compile("(?<places>[\\w.?|]+)(?:\\s+bila\\s+(?<key>[\\w.]+)=(?<value>[\\w-]+))?\\s*:\\s*(?<label>[^:]+)");
        /**
         * Something with a letter or digit. Only a dash, dots or other signs, as people write on paper where there is nothing
         * to say, states nothing.
         */
        private static final Pattern STATED = Pattern.compile("[\\p{L}\\p{N}]");

        static Need of(String text) {
            Matcher parts = SYNTAX.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("Unreadable need of a document: " + text);
            }
            return new Need(List.of(parts.group("places").split("\\|")), parts.group("label").strip(),
                    parts.group("key") == null ? null : Map.entry(parts.group("key"), parts.group("value")));
        }

        /** The same need with its places changed. */
        public Need moved(UnaryOperator<String> elsewhere) {
            return new Need(places.stream().map(elsewhere).toList(), label, when);
        }

        /** Whether one of its places equals, or lies below, one of these. */
        public boolean isAmong(Set<String> others) {
            return places().stream().anyMatch(place -> others.stream().anyMatch(other -> place.equals(other) || place.startsWith(other + ".")));
        }

        /** Whether the data state what is needed. */
        public boolean isMet(Map<String, Object> data) {
            return when != null && !isChosen(at(data, when.getKey())) || places.stream().anyMatch(place -> isThere(data, List.of(place.split("\\."))));
        }

        private boolean isChosen(Object value) {
            return value instanceof List<?> several ? several.stream().anyMatch(this::isChosen) : when.getValue().equals(value);
        }

        private static Object at(Object data, String place) {
            Object value = data;
            for (String key : place.split("\\.")) {
                value = value instanceof Map<?, ?> part ? part.get(key) : null;
            }
            return value;
        }

        private static boolean isThere(Object value, List<String> path) {
            if (value == null && path.stream().anyMatch(key -> key.endsWith("?"))) {
                return true;
            }
            if (value instanceof List<?> rows) {
                return !rows.isEmpty() && rows.stream().allMatch(row -> isThere(row, path));
            }
            if (path.isEmpty() || !(value instanceof Map<?, ?> part)) {
                // A list may have been typed or pasted as text, one row a line.
                return value != null && !(value instanceof Map<?, ?> none && none.isEmpty())
                        && !(value instanceof CharSequence text && !STATED.matcher(text).find());
            }
            boolean mayBeEmpty = path.get(0).endsWith("?");
            Object next = part.get(mayBeEmpty ? path.get(0).replace("?", "") : path.get(0));
            return mayBeEmpty && !isThere(next, List.of()) || isThere(next, path.subList(1, path.size()));
        }
    }
}
