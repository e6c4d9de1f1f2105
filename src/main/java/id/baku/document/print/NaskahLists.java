package id.baku.document.print;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import id.baku.web.format.Indonesian;
import id.baku.web.format.IndonesianTime;

/**
 * Lists, tables and chapters of documents. Templates know it as {@code s} (susunan). People enter a list as a list, or
 * as text with one item a line and semicolons or tabs between the fields of an item; all read alike.
 */
final class NaskahLists {

    private final IndonesianText text;

    NaskahLists(IndonesianText text) {
        this.text = text;
    }

    /**
     * A column of a table.
     *
     * @param judul heading
     * @param kunci the row's key
     * @param jenis teks, tanggal, angka or rupiah
     * @param lebar width, e.g. {@code 3cm}; {@code null} for what the others leave
     */
    public record Column(String judul, String kunci, String jenis, String lebar) {

        /** Whether its values are aligned right, as amounts are. */
        public boolean kanan() {
            return jenis.equals("angka") || jenis.equals("rupiah");
        }
    }

    public Column kolom(String judul, String kunci) {
        return kolom(judul, kunci, "teks", null);
    }

    public Column kolom(String judul, String kunci, String jenis) {
        return kolom(judul, kunci, jenis, null);
    }

    public Column kolom(String judul, String kunci, String jenis, String lebar) {
        return new Column(judul, kunci, jenis, lebar);
    }

    /** The text of a cell; empty where the row has no value for it. */
    public String sel(Object row, Column column) {
        Object value = row instanceof Map<?, ?> map ? map.get(column.kunci()) : null;
        if (!text.ada(value)) {
            return "";
        }
        return switch (column.jenis()) {
            case "tanggal" -> text.tanggal(value);
            case "angka" -> text.angka(value);
            case "rupiah" -> text.rupiah(value);
            default -> text.isi(value);
        };
    }

    /** Sum of one column. */
    public Object jumlah(Object rows, String key) {
        return rows instanceof Collection<?> items ? items.stream()
                .map(row -> row instanceof Map<?, ?> map ? map.get(key) : null)
                .flatMap(value -> IndonesianText.number(value).stream()).reduce(BigDecimal.ZERO, BigDecimal::add)
                : NaskahData.MISSING;
    }

    /** Rows with one more value under {@code key}, the product of two others. A missing list stays missing. */
    public Object kalikan(Object rows, String key, String one, String other) {
        return rows instanceof Collection<?> items ? items.stream().map(row -> product(row, key, one, other)).toList()
                : NaskahData.MISSING;
    }

    private Object product(Object row, String key, String one, String other) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (row instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), value));
            values.put(key, text.kali(map.get(one), map.get(other)));
        }
        return NaskahData.of(values);
    }

    /** Twelve rows of {@code bulan} and {@code jumlah} from an object with an amount for each month by its name. */
    public List<Map<String, Object>> bulanan(Map<String, Object> months) {
        return Arrays.stream(Month.values()).map(month -> IndonesianTime.write("MMMM", month))
                .map(name -> Map.of("bulan", name, "jumlah",
                        Objects.requireNonNullElse(months.get(name.toLowerCase(Indonesian.LOCALE)), NaskahData.MISSING))).toList();
    }

    /** The items of a list, or the lines of a text without the marks that people typed before them. */
    public List<Object> butir(Object value) {
        return value instanceof Collection<?> items ? List.copyOf(items)
                : lines(value).map(line -> (Object) PastedRows.MARK.matcher(line).replaceFirst("")).toList();
    }

    /** The paragraphs of a text as they were entered. */
    public List<String> paragraf(Object value) {
        return value instanceof Collection<?> items ? items.stream().map(text::isi).toList() : lines(value).toList();
    }

    /** Whether a paragraph is an item that begins with a mark. */
    public boolean bertanda(String paragraph) {
        return PastedRows.MARK.matcher(paragraph).find();
    }

    /** Rows with these keys, and at least so many: rows or values that are missing print as dots. */
    public List<Object> baris(Object value, int atLeast, String... keys) {
        List<Object> rows = value instanceof Collection<?> items
                ? items.stream().flatMap(item -> item instanceof Map ? Stream.of(item) : rows(item, keys)).toList()
                : rows(value, keys).toList();
        return rows.isEmpty() ? List.copyOf(Collections.nCopies(atLeast, NaskahData.MISSING)) : rows;
    }

    private Stream<Object> rows(Object value, String... keys) {
        return !text.ada(value) ? Stream.empty() : keys.length == 0 ? Stream.of(NaskahData.MISSING)
                : PastedRows.of(value.toString(), keys).stream().map(cells -> row(cells, keys));
    }

    private static NaskahData row(List<String> cells, String... keys) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), keys.length); i++) {
            row.put(keys[i], cells.get(i));
        }
        return NaskahData.of(row);
    }

    /** The first of the values that is present, unchanged; where none is, the first missing value. */
    public Object pertama(Object... values) {
        return Arrays.stream(values).filter(text::ada).findFirst().orElseGet(() -> Arrays.stream(values)
                .filter(NaskahData.class::isInstance).findFirst().orElse(NaskahData.MISSING));
    }

    /** Path in the case's data at which a missing value was looked for; empty for others. */
    public String letak(Object value) {
        return value instanceof NaskahData hole && hole.isEmpty() ? hole.place() : null;
    }

    /** Single values and lists joined to one list, without missing ones. */
    public List<Object> gabung(Object... parts) {
        return Arrays.stream(parts).filter(text::ada)
                .flatMap(part -> part instanceof Collection<?> items ? items.stream() : Stream.of(part))
                .<Object>map(part -> part).toList();
    }

    /**
     * Data to which several activities contribute. Values missing in the first, e.g. its number, come from the second. What
     * both lack is to be filled in the second, which is the activity that gives the number.
     */
    public NaskahData dengan(Map<String, Object> one, Map<String, Object> other) {
        return NaskahData.merge(one, other);
    }

    /** Chapters from pairs of title and text. */
    public List<Map<String, Object>> bab(Object... titlesAndTexts) {
        List<Map<String, Object>> chapters = new ArrayList<>();
        for (int i = 0; i + 1 < titlesAndTexts.length; i += 2) {
            chapters.add(chapter(titlesAndTexts[i], titlesAndTexts[i + 1]));
        }
        return chapters;
    }

    /** Labelled lines of a form from pairs of label and value; missing values are left blank, to be filled by hand. */
    public List<Map<String, Object>> isian(Object... labelsAndValues) {
        return bab(labelsAndValues);
    }

    /** The chapters of a report; {@code standard} has the texts for chapters that the report leaves empty. */
    public List<Map<String, Object>> babLaporan(Map<String, Object> report, Map<String, Object> standard) {
        Function<String, Object> of = key -> text.ada(report.get(key)) || standard == null
                || !text.ada(standard.get(key)) ? report.get(key) : standard.get(key);
        Object closing = text.ada(of.apply("penutup")) ? of.apply("penutup")
                : "Demikian laporan ini disusun sebagai bahan pertimbangan dan kebijakan lebih lanjut.";
        return List.of(
                Map.of("judul", "Pendahuluan", "bagian", bab("Umum", of.apply("latarBelakang"),
                        "Maksud dan Tujuan", of.apply("tujuan"), "Ruang Lingkup", of.apply("ruangLingkup"),
                        "Dasar", of.apply("dasar"))),
                chapter("Kegiatan yang Dilaksanakan", of.apply("kegiatan")),
                chapter("Hasil yang Dicapai", of.apply("hasil")),
                Map.of("judul", "Simpulan dan Saran", "bagian", bab("Simpulan", of.apply("simpulan"),
                        "Saran", of.apply("saran"))),
                chapter("Penutup", closing));
    }

    private static Map<String, Object> chapter(Object title, Object content) {
        return Map.of("judul", title, "bagian", List.of(), "teks", content == null ? NaskahData.MISSING : content);
    }

    /** A question and its answers. */
    public Map<String, Object> pertanyaan(String question, String... answers) {
        return Map.of("teks", question, "jawaban", List.of(answers));
    }

    /** A signer: an official, or somebody known by name only, under a designation. */
    public NaskahData orang(Object official, String designation, Object name) {
        return orang(official, designation, name, null);
    }

    public NaskahData orang(Object official, String designation, Object name, Object position) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("sebutan", designation);
        person.put("nama", name);
        person.put("jabatan", position);
        if (official instanceof Map<?, ?> known) {
            known.forEach((key, value) -> person.put(String.valueOf(key), value));
        }
        return NaskahData.of(person);
    }

    private Stream<String> lines(Object value) {
        return text.ada(value) ? value.toString().lines().map(IndonesianText::line).map(String::strip).filter(line -> !line.isEmpty())
                : Stream.empty();
    }
}
