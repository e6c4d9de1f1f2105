package id.baku.document.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.baku.document.print.NaskahStage;
import id.baku.document.store.KeptDocument;
import id.baku.office.agency.Agency;
import id.baku.web.format.IndonesianTime;

/**
 * A document in the words of the public page. It says what the paper says and no more: of persons only the holder of a
 * certificate, of officials only their office.
 */
final class VerifiedDocument {

    private final Agency agency;
    private final List<KeptDocument> versions;
    private final Standing standing;

    /** @param versions all of the document, oldest first */
    VerifiedDocument(Agency agency, List<KeptDocument> versions, Standing standing) {
        this.agency = agency;
        this.versions = versions;
        this.standing = standing;
    }

    /** What the template reads. */
    Map<String, Object> words() {
        KeptDocument current = standing.current();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("kode", current.code());
        words.put("keadaan", standing.state().name().toLowerCase(Locale.ROOT));
        words.put("status", headline());
        words.put("penjelasan", explanation());
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Jenis naskah", current.name());
        put(details, "Pemegang", current.holder());
        put(details, "Nomor", current.number());
        put(details, "Tanggal", day(current.issuedOn()));
        put(details, "Berlaku sampai dengan", day(current.validUntil()));
        details.put("Instansi", agency.name() + ", " + agency.government());
        put(details, "Unit kerja", agency.unit());
        put(details, "Jabatan penanda tangan", current.signer());
        put(details, "Cara penandatanganan", signing(current));
        words.put("rincian", details);
        words.put("versi", issued().size() > 1 ? issued().stream().map(this::version).toList() : List.of());
        return words;
    }

    private static String signing(KeptDocument document) {
        if (document.signature() != null && !document.sealed()) {
            return document.signature();
        }
        String paper = document.isIssued() && document.signer() != null ? "Tanda tangan basah di atas kertas" : null;
        return !document.sealed() ? paper : paper == null ? document.signature() : paper + "; berkas digitalnya disegel secara elektronik";
    }

    /** What a comparison with the bytes of a file says. */
    Map<String, Object> compared(String sha256) {
        return versions.stream().filter(version -> version.sha256().equals(sha256)).reduce((earlier, later) -> later)
                .map(this::same).orElseGet(() -> Map.of("sama", false, "judul", "Berkas tidak sama",
                        "kalimat", "Berkas ini bukan salinan persis dari versi mana pun yang tersimpan. Hasil pindai, foto, "
                                + "atau berkas yang disimpan ulang selalu berbeda; bandingkan isinya dengan keterangan di "
                                + "halaman ini, atau tanyakan kepada instansi."));
    }

    private Map<String, Object> same(KeptDocument version) {
        String stage = switch (version.stage()) {
            case TERBIT -> version.id().equals(standing.current().id()) ? "versi terbit yang terakhir"
                    : "versi terbit tanggal " + day(version.issuedOn()) + ", yang telah digantikan";
            case SALINAN -> "salinan dari naskah yang terbit";
            default -> "rancangan bersih yang belum bernomor dan belum diterbitkan";
        };
        return Map.of("sama", true, "judul", "Berkas sama persis",
                "kalimat", "Setiap bita berkas ini sama dengan " + stage + " yang tersimpan.");
    }

    private String headline() {
        return switch (standing.state()) {
            case SAH -> "Naskah ini sah";
            case BELUM_DITERBITKAN -> "Naskah ini belum diterbitkan";
            case BERAKHIR -> "Masa berlaku naskah ini telah berakhir";
            case DIBATALKAN -> "Naskah ini telah dibatalkan";
            case DICABUT -> "Naskah ini telah dicabut";
        };
    }

    private String explanation() {
        return switch (standing.state()) {
            case SAH -> issued().size() > 1 ? "Naskah ini pernah diterbitkan ulang. Yang berlaku hanya versi terakhir; cocokkan "
                    + "nomor dan tanggalnya." : "Naskah ini tercatat diterbitkan oleh instansi di bawah ini. Cocokkan "
                    + "keterangannya dengan naskah yang Anda pegang.";
            case BELUM_DITERBITKAN -> "Rancangannya sudah tersimpan, tetapi belum bernomor dan belum diterbitkan. Jangan dipakai "
                    + "sebagai naskah resmi.";
            case BERAKHIR -> "Naskah ini sah ketika diterbitkan dan berlaku sampai dengan "
                    + day(standing.current().validUntil()) + ".";
            default -> "Tidak berlaku lagi sejak " + day(standing.since()) + " karena " + standing.ground().label() + ".";
        };
    }

    private List<KeptDocument> issued() {
        return versions.stream().filter(version -> version.stage() == NaskahStage.TERBIT).toList();
    }

    private Map<String, String> version(KeptDocument version) {
        boolean last = version.id().equals(standing.current().id());
        return Map.of("tanggal", day(version.issuedOn() == null ? dayOf(version.createdAt()) : version.issuedOn()),
                "nomor", version.number() == null ? "–" : version.number(), "status", last ? standing.state().label()
                        : "Digantikan pada " + day(next(version).createdAt()));
    }

    private KeptDocument next(KeptDocument version) {
        return issued().stream().filter(other -> other.createdAt().isAfter(version.createdAt())).findFirst()
                .orElse(standing.current());
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, agency.zone());
    }

    private String day(Instant moment) {
        return day(dayOf(moment));
    }

    private static String day(LocalDate day) {
        return day == null ? null : IndonesianTime.date(day);
    }

    private static void put(Map<String, String> details, String label, String value) {
        if (value != null && !value.isBlank()) {
            details.put(label, value);
        }
    }
}
