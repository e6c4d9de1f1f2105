package id.baku.document.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.google.zxing.ReaderException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.document.register.NumberRegister;
import id.baku.document.register.NumberedDocument;
import id.baku.document.register.RegisterEntry;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.English;
import id.baku.testing.QrReader;
import id.baku.testing.Visitor;

/** The public page behind the QR code: what it says of a document in every state, and what it must never say. */
@BakuTest
@BothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationTest {

    private static final SampleSop SOP = SampleSop.of("sulbar-45");
    private static final Pattern PERSONAL = Pattern.compile("\\d{8} \\d{6} \\d \\d{3}|\\(0\\d{3}\\)|@|telepon|surel", Pattern.CASE_INSENSITIVE);

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    NumberRegister register;
    @Autowired
    JdbcTemplate jdbc;

    private ProcessInstance finished;

    @BeforeAll
    void finishACaseInWhichTheApplicationCameTwice() {
        finished = cases.start(SOP);
        while (!cases.open(finished).contains("kegiatan_03")) {
            cases.act(finished, SOP, cases.open(finished).get(0), Map.of());
        }
        cases.act(finished, SOP, "kegiatan_03", Map.of("berkasLengkap", "tidak", "kegiatan_03", Map.of("catatan", "Lengkapi")));
        cases.finish(finished, SOP);
    }

    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    private String number(ProcessInstance instance, String kind, String holder) {
        return jdbc.queryForObject("select number from register_entry where process_instance_id = ? and kind = ? "
                + "and coalesce(holder, '') = coalesce(?, '') and voided_at is null", String.class, instance.getId(), kind, holder);
    }

    @Test
    void theCodeOnThePaperLeadsToThePage() throws IOException, ReaderException {
        String code = code("sertifikat", "Contoh Asesi Mandar");
        try (PDDocument paper = Loader.loadPDF(content("sertifikat", "Contoh Asesi Mandar", "ISSUED"))) {
            for (int page = 0; page < paper.getNumberOfPages(); page++) {
                assertThat(QrReader.read(new PDFRenderer(paper).renderImageWithDPI(page, 200)))
                        .isEqualTo("http://localhost:8080/verifikasi/" + code);
            }
        }
        assertThat(visitor(2).get("/verifikasi/" + code).status()).isEqualTo(200);
    }

    @Test
    void saysWhatTheDocumentIsAndNothingPersonalBeyondThePaper() {
        Visitor.Answer letter = visitor(3).get("/verifikasi/" + code("sk-penetapan", null));
        assertThat(letter.text()).contains("Naskah ini sah", "Keputusan Penetapan Hasil Sertifikasi Kompetensi", number(finished, "sk-penetapan", null),
                "Badan Pengembangan Sumber Daya Manusia Daerah, Pemerintah Provinsi Sulawesi Barat", "Penanda tangan",
                "Kepala Badan Pengembangan Sumber Daya Manusia Daerah Provinsi Sulawesi Barat",
                "Persetujuan pejabat dalam tugasnya, sejak ");
        Visitor.Answer certificate = visitor(3).get("/verifikasi/" + code("sertifikat", "Contoh Asesi Mandar"));
        assertThat(certificate.text()).contains("Naskah ini sah", "Sertifikat Kompetensi", "Contoh Asesi Mandar",
                number(finished, "sertifikat", "Contoh Asesi Mandar"), "Berlaku sampai dengan").doesNotContain("Mamasa");
        for (Visitor.Answer page : List.of(letter, certificate)) {
            assertThat(page.text()).doesNotContainPattern(PERSONAL).doesNotContain("Pejabat", "sulbar.", finished.getId(),
                    finished.getBusinessKey());
            assertThat(English.in(page.text())).isEmpty();
        }
        assertThat(letter.text()).as("the list of persons is in its attachment").doesNotContain("Asesi Mandar");
    }

    @Test
    void warnsOfWhatIsNotIssuedYet() {
        ProcessInstance running = cases.start(SOP);
        String code = jdbc.queryForObject("select verification_code from naskah where process_instance_id = ? and stage = 'READY'",
                String.class, running.getId());
        assertThat(visitor(4).get("/verifikasi/" + code).text()).contains("Naskah ini belum diterbitkan", "Jangan dipakai")
                .doesNotContain("Nomor ", "Tanda tangan basah");
        cases.act(running, SOP, "kegiatan_01", Map.of());
        assertThat(visitor(4).get("/verifikasi/" + code).text()).as("the same code after it is issued")
                .contains("Naskah ini terbit tanpa tanda tangan", number(running, "informasi-skema-sertifikasi", null));
    }

    @Test
    void tellsTheVersionThatCountsFromTheReplacedOne() {
        String code = code("tanda-terima-permohonan", null);
        List<byte[]> versions = jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.verification_code = ? order by n.created_at", (row, i) -> row.getBytes(1), code);
        assertThat(versions).hasSize(2);
        assertThat(visitor(5).get("/verifikasi/" + code).text()).contains("pernah diterbitkan ulang", "Digantikan pada");
        assertThat(visitor(5).upload("/verifikasi/" + code, versions.get(0)).text()).contains("Berkas sama persis", "telah digantikan");
        assertThat(visitor(5).upload("/verifikasi/" + code, versions.get(1)).text()).contains("Berkas sama persis",
                "versi terbit yang terakhir");
    }

    @Test
    void aRevokedCertificateIsShownAsSuchAndTheReasonStaysInside() {
        String code = code("sertifikat", "Contoh Asesi Mamasa");
        withdrawals.withdraw(code, WithdrawalKind.REVOKED, WithdrawalGround.CONDITIONS_UNMET, "Portofolio Contoh Asesi Mamasa tidak benar",
                "sulbar.berwenang");
        assertThat(visitor(6).get("/verifikasi/" + code).text()).contains("Naskah ini telah dicabut", "Tidak berlaku lagi sejak",
                "karena ketentuan tidak lagi dipenuhi").doesNotContain("Portofolio", "berwenang");
        assertThat(visitor(6).get("/verifikasi/" + code("sertifikat", "Contoh Asesi Mandar")).text()).contains("Naskah ini sah");
    }

    @Test
    void aVoidNumberTakesTheDocumentAlong() {
        RegisterEntry entry = register.entryOf(new NumberedDocument("sulbar", finished.getId(), "tanda-terima-permohonan", null))
                .orElseThrow();
        register.voidEntry("sulbar", entry.id(), "Salah ketik", "sulbar.sertifikasi");
        assertThat(visitor(7).get("/verifikasi/" + code("tanda-terima-permohonan", null)).text()).contains(
                "Naskah ini telah dibatalkan", "karena nomor naskah dibatalkan").doesNotContain("Salah ketik");
    }

    @Test
    void aCertificateEnds() {
        EngineTime.moveTo(Instant.now().plus(1200, ChronoUnit.DAYS));
        assertThat(visitor(8).get("/verifikasi/" + code("sertifikat", "Contoh Asesi Mandar")).text())
                .contains("Masa berlaku naskah ini telah berakhir");
    }

    @Test
    void comparesFilesAndKeepsNone() {
        String path = "/verifikasi/" + code("berita-acara-uji-kompetensi", null);
        byte[] paper = content("berita-acara-uji-kompetensi", null, "ISSUED");
        assertThat(visitor(9).upload(path, paper).text()).contains("Berkas sama persis", "versi terbit yang terakhir");
        paper[paper.length / 2]++;
        int kept = count();
        assertThat(visitor(9).upload(path, paper).text()).contains("Berkas tidak sama");
        assertThat(visitor(9).upload(path, new byte[0]).text()).contains("Pilih berkas");
        Visitor.Answer huge = visitor(9).upload(path, new byte[12_000_000]);
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.text()).contains("paling besar 10 MB");
        assertThat(visitor(9).upload("/verifikasi/" + "0".repeat(26), paper).status()).isEqualTo(404);
        assertThat(count()).isEqualTo(kept);
    }

    /** The paper has the agency's seal; only what proves the seal in the long term may be added. */
    @Test
    void saysWhatWasChangedInASignedFile() throws IOException {
        String path = "/verifikasi/" + code("berita-acara-uji-kompetensi", null);
        byte[] paper = content("berita-acara-uji-kompetensi", null, "ISSUED");
        byte[] proven = updated(paper, document -> {
            COSDictionary data = new COSDictionary();
            data.setItem("VRI", new COSDictionary());
            document.getDocumentCatalog().getCOSObject().setItem("DSS", data);
            return document.getDocumentCatalog().getCOSObject();
        });
        assertThat(visitor(16).upload(path, proven).text()).contains("Berkas tidak sama", "segel elektronik di dalamnya utuh")
                .doesNotContain("diubah");
        byte[] turned = updated(proven, document -> {
            document.getPage(0).getCOSObject().setInt(COSName.ROTATE, 180);
            return document.getPage(0).getCOSObject();
        });
        assertThat(visitor(16).upload(path, turned).text()).contains("berkas ini diubah: halaman 1. Jangan percayai berkas ini.")
                .doesNotContain("utuh");
    }

    @Test
    void tellsAnUnknownCodeFromNoOther() {
        Visitor.Answer unknown = visitor(10).get("/verifikasi/7k3mq2xwtz9a4c8d1ef5gh6jn0");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("Naskah tidak ditemukan");
        for (String malformed : List.of("x", "0", "%27%20or%201=1", finished.getId(), finished.getBusinessKey(),
                "a".repeat(500))) {
            Visitor.Answer answer = visitor(10).get("/verifikasi/" + malformed);
            assertThat(answer.status()).as(malformed).isEqualTo(404);
            assertThat(answer.body()).as(malformed).isEqualTo(unknown.body());
        }
    }

    @Test
    void takesACodeAsPeopleTypeIt() {
        String code = code("sk-penetapan", null);
        String typed = code.toUpperCase().replaceAll("(.{5})(?=.)", "$1-").replace('0', 'O').replace('1', 'l');
        Visitor.Answer answer = visitor(11).get("/verifikasi?kode=" + typed);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().get("location")).endsWith("/verifikasi/" + code);
        assertThat(visitor(11).get("/verifikasi").text()).contains("Kode naskah");
    }

    @Test
    void answersAnAddressOnlySoOften() {
        String path = "/verifikasi/" + code("sk-penetapan", null);
        Visitor.Answer answer = visitor(12).get(path);
        int answered = 0;
        for (; answer.status() == 200 && answered < 1000; answered++) {
            answer = visitor(12).get(path);
        }
        Visitor.Answer refused = answer;
        assertThat(answered).isGreaterThanOrEqualTo(30);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("Terlalu banyak permintaan", "Tunggu satu menit");
        assertThat(refused.headers()).containsEntry("retry-after", "60").containsKey("content-security-policy");
        assertThat(visitor(13).get(path).status()).as("somebody else").isEqualTo(200);
    }

    @Test
    void comparesOnlySoManyFiles() {
        String path = "/verifikasi/" + code("sk-penetapan", null);
        int compared = 0;
        while (visitor(14).upload(path, new byte[] {1}).status() == 200 && compared < 1000) {
            compared++;
        }
        assertThat(compared).isBetween(10, 999);
        assertThat(visitor(14).get(path).status()).as("reading goes on").isEqualTo(200);
    }

    @Test
    void leavesNothingInTheBrowserAndLetsNothingIn() {
        for (String path : List.of("/verifikasi", "/verifikasi/" + code("sk-penetapan", null), "/verifikasi/x")) {
            Visitor.Answer answer = visitor(15).get(path);
            assertThat(answer.headers()).doesNotContainKey("set-cookie").containsEntry("cache-control", "no-store")
                    .containsEntry("x-robots-tag", "noindex, nofollow").containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("x-content-type-options", "nosniff");
            assertThat(answer.headers().get("content-security-policy")).contains("default-src 'none'").doesNotContain("unsafe");
            assertThat(answer.body()).doesNotContain("<script", "style=", "onclick");
        }
        assertThat(visitor(15).send("HEAD", "/verifikasi").status()).isEqualTo(200);
        assertThat(visitor(15).send("DELETE", "/verifikasi/" + code("sk-penetapan", null)).status()).isEqualTo(405);
        assertThat(visitor(15).get("/verifikasi.css").status()).isEqualTo(200);
    }

    private Visitor visitor(int number) {
        return new Visitor(port, number);
    }

    private String code(String kind, String holder) {
        return jdbc.queryForObject("select distinct verification_code from naskah where process_instance_id = ? and kind = ? "
                + "and (holder = ? or cast(? as varchar) is null) and verification_code is not null", String.class,
                finished.getId(), kind, holder, holder);
    }

    private byte[] content(String kind, String holder, String stage) {
        return jdbc.queryForObject("select c.content from naskah n join naskah_content c on c.naskah_id = n.id where "
                + "n.verification_code = ? and n.stage = ?", (row, i) -> row.getBytes(1), code(kind, holder), stage);
    }

    private int count() {
        return jdbc.queryForObject("select count(*) from naskah", Integer.class);
    }

    /** @param change what of the document was changed */
    private static byte[] updated(byte[] pdf, Function<PDDocument, COSDictionary> change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.apply(document).setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }
}
