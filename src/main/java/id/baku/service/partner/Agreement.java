package id.baku.service.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What the agreements of a case say of the partner: between whom they are, and the Kesepakatan Bersama where one was signed.
 * Forms keep it in {@code perjanjian}, {@code pengesahan} and {@code penomoran}.
 */
record Agreement(PartnerKind kind, String government, Signatory governmentHead, Signatory head, Framework framework) {

    /** Kind of document of a Kesepakatan Bersama, and the value by which {@code naskahDipilih} chooses it. */
    static final String FRAMEWORK = "kesepakatan-bersama";
    static final String SINGLE = "perjanjian-kerja-sama";

    /** @param data answers the value at a path in the case's data */
    static Agreement of(Function<String, Object> data) {
        Function<String, String> texts = path -> data.apply(path) == null ? null : PartnerDetails.tidy(data.apply(path).toString());
        return new Agreement(PartnerKind.of(texts.apply("perjanjian.jenisMitra")).orElse(null),
                texts.apply("perjanjian.pemerintahMitra"),
                new Signatory(texts.apply("perjanjian.namaKepala"), texts.apply("perjanjian.jabatanKepala"),
                        texts.apply("perjanjian.dasarKepala")),
                new Signatory(texts.apply("perjanjian.namaPihakKedua"), texts.apply("perjanjian.jabatanPihakKedua"),
                        texts.apply("perjanjian.dasarPihakKedua")),
                data.apply("naskahDipilih") instanceof Collection<?> chosen && chosen.contains(FRAMEWORK)
                        ? framework(texts) : Framework.NONE);
    }

    private static Framework framework(Function<String, String> texts) {
        String months = texts.apply("perjanjian.jangkaWaktuKesepakatan");
        String number = texts.apply("penomoran.kesepakatanBersama");
        LocalDate day = date(texts.apply("pengesahan.tanggal"));
        return number == null || day == null || months == null ? Framework.NONE
                : Framework.signed(number, texts.apply("penomoran.kesepakatanBersamaMitra"), day, new BigDecimal(months).intValue());
    }

    /** What is known of a partner, by the names of the forms' fields; fields that are unknown are missing. */
    static Map<String, Object> known(PartnerDetails partner) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("jenisMitra", partner.kind() == null ? null : partner.kind().word());
        known.put("pemerintahMitra", partner.government());
        known.put("namaKepala", partner.governmentHead().name());
        known.put("jabatanKepala", partner.governmentHead().office());
        known.put("dasarKepala", partner.governmentHead().basis());
        known.put("namaPihakKedua", partner.head().name());
        known.put("jabatanPihakKedua", partner.head().office());
        known.put("dasarPihakKedua", partner.head().basis());
        known.values().removeIf(value -> value == null);
        return known;
    }

    static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
