package id.baku.service.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What respondents tell about themselves, by which a survey is evaluated (PermenPANRB 14/2017): who answered, and for which
 * kind of service. All of it is voluntary.
 */
enum Characteristic {
    /** Its options are the kinds of service of each survey. */
    SERVICE("layanan", "Jenis layanan"),
    SEX("kelamin", "Jenis kelamin", "Laki-laki: l, lk, pria", "Perempuan: p, pr, wanita"),
    EDUCATION("pendidikan", "Pendidikan", "SD: mi", "SMP: sltp, mts", "SMA: smk, slta, ma",
            "Diploma: d1, d2, d3, d4, di, dii, diii, div", "S1: sarjana", "S2: magister", "S3: doktor"),
    OCCUPATION("pekerjaan", "Pekerjaan", "PNS/PPPK: pns, pppk, asn, cpns", "TNI", "Polri", "Swasta: pegawaiswasta, karyawanswasta",
            "Wirausaha: wiraswasta", "Lainnya: lainlain"),
    /** In years. */
    AGE("umur", "Umur", "20 tahun ke bawah", "21 sampai 30 tahun", "31 sampai 40 tahun", "41 sampai 50 tahun", "51 tahun ke atas");

    private static final int YOUNGEST = 10;
    private static final int OLDEST = 110;
    private static final int DECADE = 10;

    private final String code;
    private final String label;
    /** Each option as it is printed, followed by other words that respondents write for it. */
    private final List<List<String>> options;

    Characteristic(String code, String label, String... options) {
        this.code = code;
        this.label = label;
        this.options = Stream.of(options).map(option -> List.of(option.split(": |, "))).toList();
    }

    static Optional<Characteristic> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equalsIgnoreCase(code.strip())).findFirst();
    }

    /** Key in forms and documents: the word that people write as heading in spreadsheets. */
    String code() {
        return code;
    }

    /** Column of the table in which it is kept. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name shown to users. */
    String label() {
        return label;
    }

    /** The stored value for what somebody wrote; empty where it is none of the options. */
    Optional<String> read(String written, List<String> services) {
        String text = plain(written);
        return switch (this) {
            case SERVICE -> services.stream().filter(service -> plain(service).equals(text)).findFirst();
            case AGE -> Optional.of(text.replaceFirst("(th|thn|tahun)$", "")).filter(years -> years.matches("\\d{1,3}"))
                    .map(Integer::valueOf).filter(years -> years >= YOUNGEST && years <= OLDEST).map(String::valueOf);
            default -> options.stream().filter(option -> option.stream().anyMatch(word -> plain(word).equals(text)))
                    .map(option -> option.get(0)).findFirst();
        };
    }

    /** The end of the sentence that refuses an unreadable value: it lists what may be written. */
    String advice(List<String> services) {
        return this == AGE ? "tulis umur dalam tahun, misalnya 34." : "pilih " + String.join(", ", groups(services)) + ".";
    }

    /** The groups in which respondents are counted, in the order of documents. */
    List<String> groups(List<String> services) {
        return this == SERVICE ? services : options.stream().map(option -> option.get(0)).toList();
    }

    /** The group to which a stored value belongs. */
    String group(String kept) {
        return this == AGE ? options.get(Math.min(options.size() - 1, Math.max(0, (Integer.parseInt(kept) - 1) / DECADE - 1))).get(0) : kept;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s./\u2010-\u2015-]", "");
    }
}
