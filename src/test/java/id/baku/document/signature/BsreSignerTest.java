package id.baku.document.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import id.baku.engine.refusal.Refusal.Reason;
import id.baku.engine.refusal.Refusal;
import id.baku.office.limit.MemoryLimits;

/** BSrE's client service, imitated by its documentation: what the signer makes of its answers. */
@ExtendWith(OutputCaptureExtension.class)
class BsreSignerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STATUS = "/api/v2/user/check/status";
    private static final String SIGN = "/api/v2/sign/pdf";

    @TempDir
    static Path folder;

    private final Map<String, Function<JsonNode, Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private HttpServer server;
    private SampleSigner installation;
    private BsreSigner bsre;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::answer);
        server.start();
        installation = new SampleSigner(folder, new SignatureProperties.Bsre(
                "http://localhost:" + server.getAddress().getPort(), "baku", "sandi-layanan", Duration.ofSeconds(1)));
        bsre = new BsreSigner(installation.keys, installation.check, new ServiceCalls(), JSON);
        answers.put(STATUS, question -> new Answer(200, "{\"status\":\"ISSUE\",\"message\":\"User aktif\"}"));
        answers.put(SIGN, question -> signed(installation.sign(file(question), SampleSigner.ROLE)));
    }

    @AfterEach
    void stop() {
        finished.countDown();
        server.stop(0);
    }

    @Test
    void signsWithTheUsersCertificateAtBsre() {
        List<JsonNode> questions = new ArrayList<>();
        Function<JsonNode, Answer> signs = answers.get(SIGN);
        answers.put(SIGN, question -> {
            questions.add(question);
            return signs.apply(question);
        });
        SignedPdf signed = sign();

        assertThat(installation.check.check(signed.pdf())).singleElement().matches(FoundSignature::isGood);
        assertThat(signed.certificate()).contains("CN=Contoh Kepala Balai");
        assertThat(asked).containsExactly(STATUS, SIGN);
        assertThat(questions.get(0).path("nik").asText()).isEqualTo("1234567890123456");
        assertThat(questions.get(0).path("passphrase").asText()).isEqualTo(SampleSigner.PASSPHRASE);
        assertThat(questions.get(0).path("signatureProperties").path(0).path("tampilan").asText()).isEqualTo("INVISIBLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "200 | {\"status\":\"NOT_REGISTERED\"}                       | belum terdaftar",
            "200 | {\"status\":\"EXPIRED\"}                              | kedaluwarsa",
            "200 | {\"status\":\"SUSPEND\"}                              | dibekukan",
            "200 | {\"status\":\"APA_SAJA\"}                             | tidak mengenal sertifikat",
            "400 | {\"status_code\":2011,\"error\":\"User not found\"}   | belum terdaftar"})
    void asksForNoSignatureWhoCannotSign(int status, String answer, String sentence) {
        answers.put(STATUS, question -> new Answer(status, answer));
        assertRefused(Reason.UNACCEPTABLE, sentence);
        assertThat(asked).containsExactly(STATUS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "400 | {\"status_code\":2031,\"error\":\"Passphrase anda salah\"} | UNACCEPTABLE | Frasa sandi BSrE salah",
            "500 | {\"error\":\"Passphrase anda salah\"}                      | UNACCEPTABLE | Frasa sandi BSrE salah",
            "500 | {\"error\":\"Internal Server Error\"}                      | UNAVAILABLE  | sedang terganggu",
            "500 | <html>kacau</html>                                         | UNAVAILABLE  | sedang terganggu",
            "401 | {}                                                         | UNAVAILABLE  | menolak akun aplikasi",
            "200 | {\"file\":[\"bukan base64!\"]}                             | UNAVAILABLE  | tanpa tanda tangan yang sah",
            "200 | {}                                                         | UNAVAILABLE  | tanpa tanda tangan yang sah"})
    void saysWhyBsreDidNotSign(int status, String answer, Reason expected, String sentence) {
        answers.put(SIGN, question -> new Answer(status, answer));
        assertRefused(expected, sentence);
    }

    @Test
    void takesNoFileThatIsNotSigned() {
        answers.put(SIGN, question -> new Answer(200, "{\"file\":[\"%s\"]}".formatted(
                Base64.getEncoder().encodeToString(file(question)))));
        assertRefused(Reason.UNAVAILABLE, "tanpa tanda tangan yang sah");
    }

    /** Files signed by BSrE are PAdES LT and may have a document time stamp. */
    @Test
    void takesWhatBsreAddsToProveTheSignature() {
        LocalTimeStamps stamps = new LocalTimeStamps(SampleSigner.NOW);
        Function<byte[], byte[]> adds = pdf -> PdfUpdates.timeStamp(PdfUpdates.validationData(pdf, stamps.certificate), stamps);
        answers.put(SIGN, question -> signed(adds.apply(installation.sign(file(question), SampleSigner.ROLE))));
        SignedPdf first = sign();
        assertThat(first.certificate()).contains("CN=Contoh Kepala Balai");
        assertThat(installation.check.check(first.pdf())).singleElement().matches(FoundSignature::isGood);

        answers.put(SIGN, question -> signed(adds.apply(installation.sign(file(question), SampleSigner.OTHER_ROLE))));
        assertThat(bsre.sign(first.pdf(), request()).certificate()).contains("CN=Contoh Kasi");
    }

    @Test
    void takesNoFileThatWasChanged() {
        answers.put(SIGN, question -> signed(PdfUpdates.update(installation.sign(file(question), SampleSigner.ROLE),
                document -> PdfUpdates.changed(document.getPage(0).getCOSObject()).setInt(COSName.ROTATE, 180))));
        assertRefused(Reason.UNAVAILABLE, "BSrE mengembalikan berkas yang berubah. Setelah ditandatangani oleh Contoh Kepala Balai, "
                + "berkas ini diubah: halaman 1.");
    }

    @Test
    void takesNoFileThatLacksAnEarlierSignature() {
        byte[] signed = installation.sign(SampleSigner.pdf(), SampleSigner.OTHER_ROLE);
        answers.put(SIGN, question -> signed(installation.sign(SampleSigner.pdf(), SampleSigner.ROLE)));
        assertThatThrownBy(() -> bsre.sign(signed, request())).hasMessageContaining("tanpa tanda tangan yang sah");
    }

    @Test
    void takesNoOtherFile() {
        answers.put(SIGN, question -> signed(installation.sign(SampleSigner.pdf(2), SampleSigner.ROLE)));
        assertRefused(Reason.UNAVAILABLE, "BSrE mengembalikan naskah lain");
    }

    @Test
    void waitsNoLongerThanItIsSet() {
        answers.put(SIGN, question -> {
            await();
            return new Answer(200, "{}");
        });
        assertRefused(Reason.UNANSWERED, "tidak menjawab");
    }

    @Test
    void saysThatTheServiceIsDown() {
        server.stop(0);
        assertRefused(Reason.UNAVAILABLE, "tidak dapat dihubungi");
    }

    /** The log holds neither, not even with refusals and answers of the service. */
    @Test
    void logsNoPassphraseAndNoNik(CapturedOutput output) {
        answers.put(SIGN, question -> new Answer(500, question.toString()));
        assertThatThrownBy(() -> sign()).isInstanceOf(Refusal.class);

        assertThat(output.getAll()).contains("BSrE answered").doesNotContain(SampleSigner.PASSPHRASE)
                .doesNotContain("1234567890123456").doesNotContain("sandi-layanan");
        assertThat(request().toString()).doesNotContain(SampleSigner.PASSPHRASE).doesNotContain("1234567890123456");
    }

    @Test
    void waitsNoLongerForTheRestOfAnAnswer() {
        answers.put(SIGN, question -> new Answer(200, "x".repeat(100_000), true));
        assertRefused(Reason.UNANSWERED, "tidak menjawab");
    }

    /** A signer who cannot sign is refused before the text gets a number, for which others would have to wait. */
    @Test
    void refusesBeforeThereIsATextToSign() {
        Signing signing = new Signing(List.of(bsre), installation.keys, installation.pades, MemoryLimits.create());
        assertThatThrownBy(() -> signing.check(SigningMethod.BSRE, "diy", SampleSigner.ROLE, "123", new char[] {'x'}))
                .hasMessageContaining("Isi NIK Anda, 16 angka.");
        assertThatThrownBy(() -> signing.check(SigningMethod.BSRE, "diy", SampleSigner.ROLE, "1234567890123456", new char[0]))
                .hasMessageContaining("Isi frasa sandi Anda.");
        assertThat(asked).isEmpty();
        server.stop(0);
        assertThatThrownBy(() -> signing.check(SigningMethod.BSRE, "diy", SampleSigner.ROLE, "1234567890123456", new char[] {'x'}))
                .hasMessageContaining("tidak dapat dihubungi");
    }

    @Test
    void onlyAWrongPassphraseIsAnAttempt() {
        Signing signing = new Signing(List.of(bsre), installation.keys, installation.pades, MemoryLimits.create());
        for (String answer : List.of("{\"error\":\"Internal Server Error\"}", "{\"status_code\":2031}")) {
            answers.put(SIGN, question -> new Answer(500, answer));
            for (int attempt = 0; attempt < 10; attempt++) {
                assertThatThrownBy(() -> signing.sign(SigningMethod.BSRE, SampleSigner.pdf(), request()))
                        .hasMessageNotContaining("Terlalu banyak percobaan");
            }
        }
        assertThatThrownBy(() -> signing.sign(SigningMethod.BSRE, SampleSigner.pdf(), request()))
                .hasMessageContaining("Terlalu banyak percobaan");
    }

    private SignedPdf sign() {
        bsre.check("diy", request().nik());
        return bsre.sign(SampleSigner.pdf(), request());
    }

    private void assertRefused(Reason reason, String sentence) {
        assertThatThrownBy(() -> sign())
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.getMessage()).contains(sentence).doesNotContain(SampleSigner.PASSPHRASE);
                });
    }

    private static SigningRequest request() {
        return SampleSigner.request(SampleSigner.ROLE, SampleSigner.PASSPHRASE);
    }

    private static Answer signed(byte[] pdf) {
        return new Answer(200, "{\"time\":412,\"file\":[\"%s\"]}".formatted(Base64.getEncoder().encodeToString(pdf)));
    }

    private static byte[] file(JsonNode question) {
        return Base64.getDecoder().decode(question.path("file").path(0).asText());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        boolean known = ("Basic " + Base64.getEncoder().encodeToString("baku:sandi-layanan".getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = known ? answers.get(path).apply(JSON.readTree(exchange.getRequestBody())) : new Answer(401, "{}");
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body, 0, answer.stuck() ? 1 : body.length);
        exchange.getResponseBody().flush();
        if (answer.stuck()) {
            await();
        }
        exchange.close();
    }

    private void await() {
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param stuck whether the answer stops after its beginning */
    private record Answer(int status, String body, boolean stuck) {

        Answer(int status, String body) {
            this(status, body, false);
        }
    }
}
