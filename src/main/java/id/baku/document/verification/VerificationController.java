package id.baku.document.verification;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

import id.baku.document.signature.FoundSignature;
import id.baku.document.signature.SignatureCheck;
import id.baku.document.store.KeptDocument;
import id.baku.document.store.KeptDocuments;
import id.baku.office.agency.Agencies;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.UserNames;

/**
 * The public page behind the QR code of a document. Everybody who has the document's code may see it, and codes cannot be
 * guessed. It has no session and does not keep files sent for comparison.
 */
@OpenTo(Caller.ANYBODY)
@RestController
@RequestMapping("/verifikasi")
class VerificationController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final KeptDocuments documents;
    private final Withdrawals withdrawals;
    private final VerificationPages pages;
    private final Agencies agencies;
    private final SignatureCheck signatureCheck;
    private final UserNames names;

    VerificationController(KeptDocuments documents, Withdrawals withdrawals, VerificationPages pages, Agencies agencies,
                           SignatureCheck signatureCheck, UserNames names) {
        this.documents = documents;
        this.withdrawals = withdrawals;
        this.pages = pages;
        this.agencies = agencies;
        this.signatureCheck = signatureCheck;
        this.names = names;
    }

    /** The page on which a code is entered; with a code, leads to the page of that document. */
    @GetMapping
    ResponseEntity<String> start(@RequestParam(required = false) String kode) {
        String code = kode == null ? "" : normal(kode);
        return code.isEmpty() ? page(HttpStatus.OK, pages.start())
                : ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/verifikasi/" + code)).build();
    }

    /** The document and its state. */
    @GetMapping("/{code}")
    ResponseEntity<String> document(@PathVariable String code) {
        return find(code).map(document -> page(HttpStatus.OK, pages.document(document.words()))).orElseGet(this::unknown);
    }

    /** The document and its state, and whether a file equals a kept version byte for byte. */
    @PostMapping("/{code}")
    ResponseEntity<String> compare(@PathVariable String code, @RequestParam(required = false) MultipartFile berkas)
            throws IOException {
        Optional<VerifiedDocument> document = find(code);
        if (document.isEmpty()) {
            return unknown();
        }
        Map<String, Object> words = document.get().words();
        words.put("hasil", berkas == null || berkas.isEmpty()
                ? Map.of("sama", false, "judul", "Belum ada berkas", "kalimat", "Pilih berkas yang akan dibandingkan.")
                : compared(document.get(), berkas.getBytes()));
        return page(HttpStatus.OK, pages.document(words));
    }

    private Map<String, Object> compared(VerifiedDocument document, byte[] file) {
        Map<String, Object> result = new LinkedHashMap<>(document.compared(DigestUtils.sha256Hex(file)));
        List<FoundSignature> signatures = signatureCheck.check(file);
        if (!signatures.isEmpty()) {
            result.put("kalimat", result.get("kalimat") + (signatures.stream().allMatch(FoundSignature::isGood)
                    ? " Tanda tangan atau segel elektronik di dalamnya utuh."
                    : signatures.stream().map(FoundSignature::flaw).filter(flaw -> !flaw.isEmpty())
                            .collect(Collectors.joining(" ", " ", " Jangan percayai berkas ini."))));
        }
        return result;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<String> tooLarge() {
        return page(HttpStatus.PAYLOAD_TOO_LARGE, pages.message("Berkas terlalu besar", "Berkas paling besar 10 MB."));
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<String> unreadable() {
        return page(HttpStatus.BAD_REQUEST, pages.message("Berkas tidak terbaca", "Pilih berkas itu sekali lagi."));
    }

    private Optional<VerifiedDocument> find(String entered) {
        List<KeptDocument> versions = documents.versions(normal(entered));
        return versions.isEmpty() ? Optional.empty() : agencies.find(versions.get(0).agency()).map(agency ->
                new VerifiedDocument(agency, versions, withdrawals.standings(versions).get(versions.get(0).code()), names::of));
    }

    /** Reads a code as people type it: in groups, in capitals or not, and with letters that Crockford reads as digits. */
    private static String normal(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replace('o', '0').replaceAll("[il]", "1");
    }

    private ResponseEntity<String> unknown() {
        return page(HttpStatus.NOT_FOUND, pages.unknown());
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }
}
