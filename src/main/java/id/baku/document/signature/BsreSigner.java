package id.baku.document.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import id.baku.engine.refusal.Refusal;

/**
 * Signs through the client service of Balai Besar Sertifikasi Elektronik, version 2. The key stays with BSrE, and the
 * passphrase is passed on without being kept. The bodies of requests and answers are never logged.
 */
@Component
class BsreSigner implements PdfSigner {

    private static final Logger log = LoggerFactory.getLogger(BsreSigner.class);
    private static final Pattern NIK = Pattern.compile("\\d{16}");
    private static final String PAPER = " Coba lagi nanti, atau tanda tangani naskah ini di atas kertas.";
    /** Why a user cannot sign, by the state that the service tells. */
    private static final Map<String, String> STATES = Map.of(
            "NOT_REGISTERED", "NIK ini belum terdaftar di BSrE.",
            "NO_CERTIFICATE", "Anda belum memiliki sertifikat elektronik BSrE.",
            "NEW", "Pendaftaran Anda di BSrE belum selesai. Buka surel dari BSrE dan selesaikan aktivasinya.",
            "WAITING_FOR_VERIFICATION", "Pendaftaran Anda di BSrE masih menunggu verifikasi.",
            "EXPIRED", "Sertifikat elektronik BSrE Anda sudah kedaluwarsa. Perbarui dahulu sertifikatnya.",
            "RENEW", "Sertifikat elektronik BSrE Anda harus diperbarui dahulu.",
            "REVOKE", "Sertifikat elektronik BSrE Anda sudah dicabut.",
            "SUSPEND", "Sertifikat elektronik BSrE Anda sedang dibekukan.");
    private static final int NOT_REGISTERED = 2011;
    private static final int WRONG_PASSPHRASE = 2031;

    private final SigningKeys keys;
    private final SignatureCheck check;
    private final ObjectMapper json;
    private final ServiceCalls calls;

    BsreSigner(SigningKeys keys, SignatureCheck check, ServiceCalls calls, ObjectMapper json) {
        this.keys = keys;
        this.calls = calls;
        this.check = check;
        this.json = json;
    }

    @Override
    public SigningMethod method() {
        return SigningMethod.BSRE;
    }

    @Override
    public boolean serves(String agency, String role) {
        return keys.bsreOf(agency).isPresent();
    }

    @Override
    public void check(String agency, String nik) {
        if (nik == null || !NIK.matcher(nik).matches()) {
            throw Refusal.unacceptable("Isi NIK Anda, 16 angka.");
        }
        requireCertificate(ask(keys.bsreOf(agency).orElseThrow(), "/api/v2/user/check/status", Map.of("nik", nik)));
    }

    @Override
    public SignedPdf sign(byte[] pdf, SigningRequest request) {
        SignatureProperties.Bsre account = keys.bsreOf(request.agency()).orElseThrow();
        JsonNode answer = ask(account, "/api/v2/sign/pdf", new Order(request.nik(), request.passphrase(),
                List.of(new Appearance("INVISIBLE", request.place(), request.reason())),
                List.of(Base64.getEncoder().encodeToString(pdf))));
        byte[] signed = decoded(answer.path("file").path(0).asText());
        FoundSignature signature = requireSignature(check.check(signed), check.check(pdf).size());
        if (!text(pdf).equals(text(signed))) {
            throw Refusal.unavailable("BSrE mengembalikan naskah lain daripada yang dikirim." + PAPER);
        }
        return new SignedPdf(signed, signature.certificate());
    }

    /** BSrE may write the file anew before it signs it, so the texts are compared: it must not be another file. */
    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks the returned file like any other file: it must have exactly one signature more, and none of its signatures may
     * be broken. Whether the issuer of BSrE's certificates is trusted is a matter of settings and not checked here.
     */
    private static FoundSignature requireSignature(List<FoundSignature> signatures, int before) {
        if (signatures.size() != before + 1 || !signatures.stream().allMatch(FoundSignature::intact)) {
            throw Refusal.unavailable("BSrE mengembalikan berkas tanpa tanda tangan yang sah." + PAPER);
        }
        signatures.stream().filter(one -> !Set.of(FoundSignature.UNKNOWN).containsAll(one.changes())).findFirst().ifPresent(changed -> {
            throw Refusal.unavailable("BSrE mengembalikan berkas yang berubah. " + changed.flaw() + PAPER);
        });
        return signatures.get(before);
    }

    private static void requireCertificate(JsonNode answer) {
        String state = answer.path("status").asText().toUpperCase(Locale.ROOT);
        if (!state.equals("ISSUE")) {
            throw Refusal.unacceptable(STATES.getOrDefault(state, "BSrE tidak mengenal sertifikat elektronik yang berlaku untuk NIK ini."));
        }
    }

    private JsonNode ask(SignatureProperties.Bsre account, String path, Object question) {
        byte[] body = null;
        try {
            body = json.writeValueAsBytes(question);
            HttpResponse<byte[]> response = calls.send(HttpRequest.newBuilder(URI.create(account.url() + path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(
                            (account.user() + ":" + account.password()).getBytes(StandardCharsets.UTF_8)))
                    .POST(BodyPublishers.ofByteArray(body)).build(), account.timeout());
            return understood(path, response.statusCode(), read(response.body()));
        } catch (TimeoutException e) {
            log.warn("BSrE at {} did not answer {} in time", account.url(), path);
            throw Refusal.unanswered("Layanan BSrE tidak menjawab." + PAPER);
        } catch (IOException e) {
            log.warn("BSrE at {} cannot be reached: {}", account.url(), e.getClass().getSimpleName());
            throw Refusal.unavailable("Layanan BSrE tidak dapat dihubungi." + PAPER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("Layanan BSrE tidak dapat dihubungi." + PAPER);
        } finally {
            if (body != null) {
                Arrays.fill(body, (byte) 0);
            }
        }
    }

    /**
     * Reads an answer. The service tells a wrong passphrase by a code in its body; the HTTP status differs between versions.
     */
    private static JsonNode understood(String path, int http, JsonNode answer) {
        int code = answer.path("status_code").asInt();
        if (code == NOT_REGISTERED) {
            throw Refusal.unacceptable(STATES.get("NOT_REGISTERED"));
        }
        if (code == WRONG_PASSPHRASE) {
            throw wrongPassphrase();
        }
        if (http == 200) {
            return answer;
        }
        log.warn("BSrE answered {} with HTTP {} and status code {}", path, http, code);
        if (answer.path("error").asText().toLowerCase(Locale.ROOT).contains("passphrase")
                || answer.path("message").asText().toLowerCase(Locale.ROOT).contains("passphrase")) {
            throw wrongPassphrase();
        }
        throw http == 401 || http == 403
                ? Refusal.unavailable("Layanan BSrE menolak akun aplikasi ini. Hubungi administrator.")
                : Refusal.unavailable("Layanan BSrE sedang terganggu." + PAPER);
    }

    private JsonNode read(byte[] body) {
        try {
            JsonNode answer = json.readTree(body);
            return answer == null ? MissingNode.getInstance() : answer;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Refusal wrongPassphrase() {
        return new WrongPassphrase("Frasa sandi BSrE salah.");
    }

    /** A request in the names that the service uses. */
    private record Order(String nik, char[] passphrase, List<Appearance> signatureProperties, List<String> file) {
    }

    private record Appearance(String tampilan, String location, String reason) {
    }
}
