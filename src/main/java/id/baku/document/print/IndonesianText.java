package id.baku.document.print;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

import id.baku.engine.entry.WrittenDate;
import id.baku.engine.entry.WrittenNumber;
import id.baku.web.format.Indonesian;
import id.baku.web.format.IndonesianTime;
import id.baku.web.format.PersonName;

/**
 * Indonesian as official letters have it: dates, numbers in words, money. Templates know it as {@code f}. Nothing here fails or
 * prints "null": missing values become dots, and what is no date or number is printed as it is.
 */
public final class IndonesianText {

    private static final String DOTS = NaskahData.DOTS;
    /** An ISO moment, of which only the day counts. */
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T.*");

    private final RuleBasedNumberFormat words =
            new RuleBasedNumberFormat(ULocale.forLanguageTag("id"), RuleBasedNumberFormat.SPELLOUT);

    /** Whether there is a value to print. */
    public boolean ada(Object value) {
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (value instanceof Collection<?> items) {
            return !items.isEmpty();
        }
        return value != null && !value.toString().isBlank();
    }

    /** The first of the values that is there, or dots. */
    public String isi(Object... values) {
        for (Object value : values) {
            if (ada(value)) {
                return value instanceof Collection<?> items ? daftar(items) : line(value.toString());
            }
        }
        return DOTS;
    }

    /** The text on one line: tabs, which separate cells only in pasted rows, become spaces. */
    static String line(String text) {
        return text.indexOf('\t') < 0 ? text : text.replaceAll(" *\\t[ \\t]*", " ").strip();
    }

    /** 14 Januari 2026. */
    public String tanggal(Object value) {
        return date(value).map(IndonesianTime::date).orElseGet(() -> isi(value));
    }

    /** Rabu, 14 Januari 2026. */
    public String hariTanggal(Object value) {
        return date(value).map(IndonesianTime::day).orElseGet(() -> isi(value));
    }

    /** 14-01-2026, as it stands in brackets behind a date in words. */
    public String tanggalAngka(Object value) {
        return date(value).map(date -> IndonesianTime.write("dd-MM-uuuu", date)).orElse("…-…-……");
    }

    /** Rabu. */
    public String hari(Object value) {
        return date(value).map(date -> IndonesianTime.write("EEEE", date)).orElse(DOTS);
    }

    /** hari Rabu tanggal empat belas bulan Januari tahun dua ribu dua puluh enam. */
    public String tanggalTerbilang(Object value) {
        return date(value)
                .map(date -> "hari %s tanggal %s bulan %s tahun %s".formatted(hari(date),
                        terbilang(date.getDayOfMonth()), IndonesianTime.write("MMMM", date),
                        terbilang(date.getYear())))
                .orElse("hari " + DOTS + " tanggal " + DOTS + " bulan " + DOTS + " tahun " + DOTS);
    }

    /** 14 s.d. 16 Januari 2026; month and year are said once where both ends share them. */
    public String periode(Object from, Object to) {
        Optional<LocalDate> start = date(from);
        Optional<LocalDate> end = date(to);
        if (start.isEmpty() || end.isEmpty()) {
            return ada(to) ? tanggal(from) + " s.d. " + tanggal(to) : tanggal(from);
        }
        LocalDate first = start.get();
        LocalDate last = end.get();
        if (first.equals(last)) {
            return tanggal(first);
        }
        String pattern = first.getYear() != last.getYear() ? "d MMMM uuuu"
                : first.getMonth() != last.getMonth() ? "d MMMM" : "d";
        return IndonesianTime.write(pattern, first) + " s.d. " + tanggal(last);
    }

    /** Rabu s.d. Jumat; one day is named once. */
    public String rentangHari(Object from, Object to) {
        return !ada(to) || date(from).equals(date(to)) ? hari(from) : hari(from) + " s.d. " + hari(to);
    }

    /** 14 Januari 2026 pukul 10.05 WIB, in the agency's zone. */
    public String waktu(Object value, Object zone) {
        return moment(value, zoneOf(zone))
                .map(moment -> IndonesianTime.write("d MMMM uuuu 'pukul' HH.mm z", moment)).orElseGet(() -> tanggal(value));
    }

    /** 09.00 s.d. 12.00 WIB; without an end "s.d. selesai". What is no time of day is printed as it is. */
    public String jam(Object from, Object to, Object zone) {
        Optional<LocalTime> start = time(from);
        if (start.isEmpty()) {
            return isi(from);
        }
        String end = time(to).map(time -> IndonesianTime.write("HH.mm ", time) + zoneName(zone)).orElse(ada(to) ? to.toString() : "selesai");
        return IndonesianTime.write("HH.mm", start.get()) + (time(to).isPresent() ? "" : " " + zoneName(zone)) + " s.d. " + end;
    }

    /** A heading, with a space before its year that does not break, so that the year never stands alone in the last line. */
    public String judul(Object value) {
        return isi(value).replaceFirst(" (\\d{4})$", "\u00a0$1");
    }

    /**
     * The second line of a heading, without its first words where the first line ends with them: in "Hasil Evaluasi" and
     * "Evaluasi Layanan" a word would be said twice.
     */
    public String lanjutan(Object first, Object second) {
        List<String> before = List.of(isi(first).split(" "));
        List<String> words = List.of(isi(second).split(" "));
        for (int same = Math.min(before.size(), words.size() - 1); same > 0; same--) {
            String end = String.join(" ", before.subList(before.size() - same, before.size()));
            if (end.equalsIgnoreCase(String.join(" ", words.subList(0, same)))) {
                return judul(String.join(" ", words.subList(same, words.size())));
            }
        }
        return judul(second);
    }

    /** dua puluh lima. */
    public String terbilang(Object value) {
        return number(value).map(this::spell).orElse(DOTS);
    }

    /** 25 (dua puluh lima). */
    public String bilangan(Object value) {
        return number(value).map(n -> Indonesian.number(n) + " (" + spell(n) + ")").orElseGet(() -> isi(value));
    }

    /** 1.234,5; a text that has a comma already keeps its decimals: 93,60. */
    public String angka(Object value) {
        return value instanceof CharSequence text && text.toString().contains(",") ? isi(value) : number(value).map(Indonesian::number).orElseGet(() -> isi(value));
    }

    /** Rp1.250.000,00. */
    public String rupiah(Object value) {
        return number(value).map(Indonesian::rupiah).orElse("Rp" + DOTS);
    }

    /** Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah). */
    public String rupiahTerbilang(Object value) {
        return rupiah(value) + " (" + terbilang(value) + " rupiah)";
    }

    /** Product of two amounts, or nothing if one is missing. */
    public Object kali(Object one, Object other) {
        return number(one).flatMap(a -> number(other).map(a::multiply)).<Object>map(n -> n).orElse(NaskahData.MISSING);
    }

    /** satu, dua, dan tiga; where an item holds a comma, as names with titles do, items are separated by semicolons. */
    public String daftar(Object value) {
        if (!(value instanceof Collection<?> items)) {
            return isi(value);
        }
        List<String> names = items.stream().filter(this::ada).map(Object::toString).toList();
        int last = names.size() - 1;
        String comma = names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
        return switch (names.size()) {
            case 0 -> DOTS;
            case 1 -> names.get(0);
            case 2 -> names.get(0) + " dan " + names.get(1);
            default -> String.join(comma, names.subList(0, last)) + comma + "dan " + names.get(last);
        };
    }

    /** Whether a list holds a value. */
    public boolean memuat(Object items, Object value) {
        return items instanceof Collection<?> list && list.contains(value);
    }

    /** The text with a small first letter, for a title quoted inside a sentence. */
    public String kecil(Object value) {
        String text = isi(value);
        return text.substring(0, 1).toLowerCase(Indonesian.LOCALE) + text.substring(1);
    }

    /** A, B, C: the letter of a chapter, counted from one. */
    public String huruf(int number) {
        return String.valueOf((char) ('A' + number - 1));
    }

    /** The name without titles before and after it, as Permendagri 1/2023 Pasal 44 wants it under a decision. */
    public String tanpaGelar(Object name) {
        return PersonName.withoutTitles(isi(name));
    }

    private static String zoneName(Object zone) {
        return IndonesianTime.write("z", ZonedDateTime.of(LocalDate.EPOCH, LocalTime.NOON, zoneOf(zone)));
    }

    private static ZoneId zoneOf(Object zone) {
        return zone instanceof ZoneId id ? id : ZoneId.of("Asia/Jakarta");
    }

    private static Optional<LocalTime> time(Object value) {
        try {
            return value instanceof CharSequence ? Optional.of(LocalTime.parse(value.toString().strip().replace('.', ':'))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private synchronized String spell(BigDecimal number) {
        return words.format(number.stripTrailingZeros());
    }

    static Optional<BigDecimal> number(Object value) {
        if (value instanceof CharSequence text) {
            return WrittenNumber.read(text.toString());
        }
        try {
            return value instanceof Number ? Optional.of(new BigDecimal(value.toString())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The date in a value of a form or a case; empty where it is none. */
    public static Optional<LocalDate> date(Object value) {
        try {
            if (value instanceof TemporalAccessor temporal) {
                return Optional.of(LocalDate.from(temporal));
            }
            return value instanceof CharSequence ? WrittenDate.read(MOMENT.matcher(value.toString().strip()).replaceFirst("$1"))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZonedDateTime> moment(Object value, ZoneId zone) {
        try {
            TemporalAccessor moment = value instanceof TemporalAccessor temporal ? temporal
                    : DateTimeFormatter.ISO_DATE_TIME.parseBest(String.valueOf(value).strip(),
                            OffsetDateTime::from, LocalDateTime::from);
            if (moment instanceof LocalDateTime local) {
                return Optional.of(local.atZone(zone));
            }
            return Optional.of(Instant.from(moment).atZone(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
