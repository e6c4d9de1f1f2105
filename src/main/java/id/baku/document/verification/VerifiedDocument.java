package id.baku.document.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import id.baku.document.print.NaskahStage;
import id.baku.document.print.SignatureAct.Evidence;
import id.baku.document.signature.CertificateOwner;
import id.baku.document.store.KeptDocument;
import id.baku.document.store.KeptSigner;
import id.baku.office.agency.Agency;
import id.baku.web.format.IndonesianTime;

/**
 * A document in the words of the public page, which says no more than the paper does. Of persons it names only the holder of a
 * certificate and whoever approved where the paper prints another; of officials it names only the office.
 */
final class VerifiedDocument {

    private final Agency agency;
    private final List<KeptDocument> versions;
    private final Standing standing;
    private final UnaryOperator<String> names;

    /**
     * @param versions all of the document, oldest first
     * @param names the names of users by their ids
     */
    VerifiedDocument(Agency agency, List<KeptDocument> versions, Standing standing, UnaryOperator<String> names) {
        this.agency = agency;
        this.versions = versions;
        this.standing = standing;
        this.names = names;
    }

    /** The values for the template. */
    Map<String, Object> words() {
        KeptDocument current = standing.current();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("kode", current.code());
        words.put("keadaan", standing.state() == Standing.State.VALID && !isSigned() ? "tanpa-tanda-tangan" : standing.state().name().toLowerCase(Locale.ROOT));
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
        put(details, "Segel elektronik", current.sealed() ? "Berkas ini disegel instansi" : null);
        words.put("penandaTangan", current.isIssued() ? current.signers().stream().map(this::signer).toList() : List.of());
        words.put("rincian", details);
        words.put("versi", issued().size() > 1 ? issued().stream().map(this::version).toList() : List.of());
        return words;
    }

    /**
     * The office as printed, and the proof of the signature. A certificate is named by its owner, never by who should have
     * signed.
     */
    private Map<String, String> signer(KeptSigner signer) {
        String office = signer.office() == null ? "Penanda tangan lain" : signer.office();
        if (signer.evidence() == null) {
            return Map.of("jabatan", office, "bukti", isOlder() ? "Bukti tanda tangan tidak dicatat"
                    : "Tidak ada bukti tanda tangan yang tersimpan");
        }
        String holder = signer.evidence() == Evidence.ROLE ? ": " + names.apply(signer.actedBy())
                : signer.certificate() == null ? "" : ", sertifikat atas nama " + CertificateOwner.of(signer.certificate()).name();
        return Map.of("jabatan", office, "bukti", signer.evidence().label() + holder + ", sejak " + day(signer.actedAt()));
    }

    /** The result of comparing a file. */
    Map<String, Object> compared(String sha256) {
        return versions.stream().filter(version -> version.sha256().equals(sha256)).reduce((earlier, later) -> later)
                .map(this::same).orElseGet(() -> Map.of("sama", false, "judul", "Berkas tidak sama",
                        "kalimat", "Berkas ini bukan salinan persis dari versi mana pun yang tersimpan. Hasil pindai, foto, "
                                + "atau berkas yang disimpan ulang selalu berbeda; bandingkan isinya dengan keterangan di "
                                + "halaman ini, atau tanyakan kepada instansi."));
    }

    private Map<String, Object> same(KeptDocument version) {
        String stage = switch (version.stage()) {
            case ISSUED -> version.id().equals(standing.current().id()) ? "versi terbit yang terakhir"
                    : "versi terbit tanggal " + day(version.issuedOn()) + ", yang telah digantikan";
            case COPIES -> "salinan dari naskah yang terbit";
            default -> "rancangan bersih yang belum bernomor dan belum diterbitkan";
        };
        return Map.of("sama", true, "judul", "Berkas sama persis",
                "kalimat", "Setiap bita berkas ini sama dengan " + stage + " yang tersimpan.");
    }

    private String headline() {
        return switch (standing.state()) {
            case VALID -> isSigned() ? "Naskah ini sah" : isOlder() ? "Naskah ini tercatat terbit"
                    : signers().stream().noneMatch(VerifiedDocument::isSigned) ? "Naskah ini terbit tanpa tanda tangan"
                    : "Naskah ini sah, tetapi belum ditandatangani semua pihak";
            case UNISSUED -> "Naskah ini belum diterbitkan";
            case EXPIRED -> "Masa berlaku naskah ini telah berakhir";
            case VOIDED -> "Naskah ini telah dibatalkan";
            case REVOKED -> "Naskah ini telah dicabut";
        };
    }

    private String explanation() {
        return switch (standing.state()) {
            case VALID -> recorded() + (issued().size() > 1 ? " Naskah ini pernah diterbitkan ulang. Yang berlaku hanya versi "
                    + "terakhir; cocokkan nomor dan tanggalnya." : " Cocokkan keterangannya dengan naskah yang Anda pegang.");
            case UNISSUED -> "Rancangannya sudah tersimpan, tetapi belum bernomor dan belum diterbitkan. Jangan dipakai "
                    + "sebagai naskah resmi.";
            case EXPIRED -> "Naskah ini sah ketika diterbitkan dan berlaku sampai dengan "
                    + day(standing.current().validUntil()) + ".";
            default -> "Tidak berlaku lagi sejak " + day(standing.since()) + " karena " + standing.ground().label() + ".";
        };
    }

    private String recorded() {
        String issued = "Naskah ini tercatat diterbitkan oleh instansi di bawah ini";
        return isSigned() ? issued + "." : isOlder() ? issued + ". Bukti tanda tangannya tidak dicatat ketika naskah ini terbit."
                : issued + ", tetapi tidak ada bukti bahwa semua yang tercetak padanya menandatanganinya.";
    }

    /** Whether there is a proof for every place for a signature; a document without places needs none. */
    private boolean isSigned() {
        return signers().stream().allMatch(VerifiedDocument::isSigned);
    }

    private static boolean isSigned(KeptSigner signer) {
        return signer.evidence() != null && signer.evidence() != Evidence.ROLE;
    }

    /** Whether it was issued before proofs were kept, so that only the office is known. */
    private boolean isOlder() {
        return !isSigned() && signers().stream().allMatch(signer -> signer.official() == null && signer.name() == null);
    }

    private List<KeptSigner> signers() {
        return standing.current().signers();
    }

    private List<KeptDocument> issued() {
        return versions.stream().filter(version -> version.stage() == NaskahStage.ISSUED).toList();
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
