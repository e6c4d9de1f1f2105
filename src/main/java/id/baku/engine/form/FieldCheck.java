package id.baku.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.baku.engine.entry.MailAddress;
import id.baku.engine.entry.WrittenDate;
import id.baku.engine.entry.WrittenNip;
import id.baku.engine.entry.WrittenNumber;
import id.baku.engine.form.FormField.Limits;
import id.baku.engine.refusal.DoubleBraces;

/** Checks one value against its field; answers the end of the sentence about a problem, after the label. */
final class FieldCheck {

    /** Longest text where a form sets no limit. */
    private static final int LONGEST = 10_000;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{4,30}");

    /** Evaluates rules of the form that are expressions. */
    private final Function<String, Object> expressions;
    private final Function<String, Object> data;
    private final LocalDate today;

    FieldCheck(Function<String, Object> expressions, Function<String, Object> data, LocalDate today) {
        this.expressions = expressions;
        this.data = data;
        this.today = today;
    }

    static boolean isEmpty(Object value) {
        return value == null || value instanceof String text && text.isBlank() || value instanceof Collection<?> items && items.isEmpty();
    }

    /** What is wrong with a value; empty when nothing is. */
    Optional<String> wrong(FormField field, Object value) {
        if (isEmpty(value) || field.kind() == FormField.Kind.TICK && Boolean.FALSE.equals(value)) {
            return field.limits().required() ? Optional.of(" wajib diisi.") : Optional.empty();
        }
        return Optional.ofNullable(switch (field.kind()) {
            case TEXT -> MeantEntries.isNip(field) && value instanceof String nip && WrittenNip.problem(nip).isPresent()
                    ? WrittenNip.problem(nip).get() : text(field.limits(), value);
            case NUMBER -> number(field.limits(), value);
            case DATE -> date(field.limits(), value);
            case TIME -> moment(value, FieldCheck::time) == null ? " harus berupa jam, misalnya 09:00." : null;
            case DATE_TIME -> moment(value, FieldCheck::dateTime) == null ? " harus berupa tanggal dan jam, misalnya 2026-01-31T09:00." : null;
            case TICK -> value instanceof Boolean ? null : " harus berupa ya atau tidak.";
            case CHOICE -> offered(field).stream().anyMatch(option -> same(option, value)) ? null : notOffered(value);
            case CHOICES -> choices(field, value);
            case LIST, COMPUTED -> null;
        });
    }

    private String date(Limits limits, Object value) {
        LocalDate day = moment(value, LocalDate::parse);
        if (day == null) {
            return WrittenDate.ADVICE;
        }
        if (limits.noPast() && day.isBefore(today)) {
            return " tidak boleh sebelum hari ini.";
        }
        return limits.noFuture() && day.isAfter(today) ? " tidak boleh sesudah hari ini." : null;
    }

    /** What is wrong with a text, whatever its field is. */
    Optional<String> text(String text) {
        return Optional.ofNullable(DoubleBraces.in(text) ? " tidak boleh memuat kurung kurawal ganda."
                : text.length() > LONGEST ? tooLong(LONGEST) : null);
    }

    /** The texts in a value, including those in its parts. */
    static Stream<String> texts(Object value) {
        return value instanceof String text ? Stream.of(text) : value instanceof Map<?, ?> parts ? parts.values().stream().flatMap(FieldCheck::texts)
                : value instanceof Collection<?> items ? items.stream().flatMap(FieldCheck::texts) : Stream.empty();
    }

    private static String tooLong(int longest) {
        return " terlalu panjang; paling banyak " + WrittenNumber.write(BigDecimal.valueOf(longest)) + " huruf.";
    }

    private String text(Limits limits, Object value) {
        if (!(value instanceof String text)) {
            return " harus berupa teks.";
        }
        if (DoubleBraces.in(text)) {
            return " tidak boleh memuat kurung kurawal ganda.";
        }
        BigDecimal least = bound(limits.minLength());
        BigDecimal most = bound(limits.maxLength());
        int longest = most == null ? LONGEST : most.intValue();
        if (text.length() > longest) {
            return tooLong(longest);
        }
        if (least != null && text.length() < least.intValue()) {
            return " terlalu pendek; paling sedikit " + WrittenNumber.write(least) + " huruf.";
        }
        Optional<Boolean> found = limits.pattern() == null ? Optional.of(true) : PatternSearch.found(limits.pattern(), text);
        if (found.isEmpty()) {
            return " tidak dapat diperiksa karena bentuk yang diminta formulir ini terlalu rumit; persingkat isian atau beri tahu pengelola.";
        }
        if (!found.get()) {
            return " tidak sesuai dengan bentuk yang diminta.";
        }
        if ("email".equals(limits.type()) && !MailAddress.isValid(text.strip())) {
            return " harus berupa alamat surel.";
        }
        return "phone".equals(limits.type()) && !PHONE.matcher(text.strip()).matches() ? " harus berupa nomor telepon." : null;
    }

    private String number(Limits limits, Object value) {
        BigDecimal number = bound(value);
        if (number == null || value instanceof Number == limits.asText()) {
            return WrittenNumber.ADVICE;
        }
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        if (limits.decimals() != null && decimals > limits.decimals()) {
            return limits.decimals() == 0 ? " harus berupa bilangan bulat."
                    : " paling banyak " + limits.decimals() + " angka di belakang koma.";
        }
        if (limits.step() != null && limits.step().signum() > 0 && number.remainder(limits.step()).signum() != 0) {
            return " harus kelipatan " + WrittenNumber.write(limits.step()) + ".";
        }
        BigDecimal least = bound(limits.min());
        if (least != null && number.compareTo(least) < 0) {
            return " paling sedikit " + WrittenNumber.write(least) + ".";
        }
        BigDecimal most = bound(limits.max());
        return most != null && number.compareTo(most) > 0 ? " paling banyak " + WrittenNumber.write(most) + "." : null;
    }

    private String choices(FormField field, Object value) {
        if (!(value instanceof Collection<?> chosen)) {
            return " harus berupa daftar pilihan.";
        }
        List<Object> offered = offered(field);
        return chosen.stream().filter(one -> offered.stream().noneMatch(option -> same(option, one))).findFirst()
                .map(FieldCheck::notOffered).orElse(null);
    }

    private static String notOffered(Object value) {
        return ": \"" + value + "\" bukan pilihan yang tersedia.";
    }

    /** The values that may be chosen; in a list of the data they are rows with labels, or the texts themselves. */
    private List<Object> offered(FormField field) {
        Object from = field.options().key() != null ? data.apply(field.options().key())
                : field.options().expression() != null ? expressions.apply(field.options().expression()) : field.options().values();
        return from instanceof Collection<?> options ? options.stream().<Object>map(option ->
                option instanceof Map<?, ?> pair ? pair.get("value") : option).filter(Objects::nonNull).toList() : List.of();
    }

    private BigDecimal bound(Object value) {
        Object known = Feel.isExpression(value) ? expressions.apply((String) value) : value;
        try {
            return isEmpty(known) ? null : new BigDecimal(known.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether two values are equal; for numbers regardless of their type. */
    static boolean same(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0 : Objects.equals(one, other);
    }

    private static <T> T moment(Object value, Function<String, T> parser) {
        try {
            return value instanceof String text ? parser.apply(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Object time(String text) {
        return LocalTime.parse(text.replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", ""));
    }

    private static Object dateTime(String text) {
        return text.matches(".*(Z|[+-]\\d{2}:\\d{2})$") ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
    }
}
