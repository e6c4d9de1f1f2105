package id.baku.document.register;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.cases.CaseData;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** The register in real cases: which documents get a number, where it is stored, and who may see and void it. */
@BakuTest
@BothDatabases
class RegisterIT {

    private static final SampleSop DIY_03 = SampleSop.of("diy-03");
    private static final String REGISTER = "/camunda/api/sop/register";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    NumberRegister register;
    @Autowired
    HistoryService historyService;
    @Autowired
    CaseData caseData;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;

    private int year;

    @BeforeEach
    void anEmptyRegister() {
        jdbc.update("delete from register_entry");
        year = LocalDate.now(clock).getYear();
    }

    @Test
    void theLetterGetsItsNumberAndDateAndTheCaseKnowsThem() {
        ProcessInstance instance = runTo(DIY_03, "kegiatan_07");
        String number = "800.1.4/0001/BPKP/" + year;
        assertThat(printed(instance, "surat-jawaban", "ISSUED", null)).contains(number);
        assertThat(printed(instance, "surat-jawaban", "SIGNED_OFF", null)).doesNotContain(number);
        assertThat(variable(instance, "surat")).extracting("nomor", "tanggal")
                .containsExactly(number, LocalDate.now(clock).toString());
        assertThat(entry(instance, "surat-jawaban", null)).satisfies(entry -> {
            assertThat(entry.issuedBy()).isEqualTo("diy.promosi");
            assertThat(entry.request().businessKey()).isEqualTo(instance.getBusinessKey());
            assertThat(entry.request().caseSubject()).isEqualTo("Badan Kepegawaian Kabupaten Contoh");
            assertThat(entry.request().title()).isNotBlank();
        });
    }

    @Test
    void agreementsTakeOursAndWhatIsGivenFromOutsideAndNameEachOther() {
        ProcessInstance instance = runTo(DIY_03, "kegiatan_10");
        cases.act(instance, DIY_03, "kegiatan_10", Map.of("penomoran", Map.of("perjanjianKerjaSama", "PKS/013/2026")));
        cases.act(instance, DIY_03, "kegiatan_11", Map.of());
        String number = "100.3.7/0001/KS/" + year;
        assertThat(entry(instance, "kesepakatan-bersama", null).number()).isEqualTo(number);
        assertThat(entry(instance, "perjanjian-kerja-sama", null)).satisfies(entry -> {
            assertThat(entry.number()).isEqualTo("PKS/013/2026");
            assertThat(entry.isFromOutside()).isTrue();
        });
        assertThat(printed(instance, "perjanjian-kerja-sama", "COPIES", null)).contains("PKS/013/2026", number);
        assertThat(printed(instance, "kesepakatan-bersama", "READY", null)).doesNotContain(number);
        assertThat(jdbc.queryForList("select kind from register_entry", String.class)).as("drafts and copies get none")
                .containsExactlyInAnyOrder("surat-jawaban", "berita-acara", "kesepakatan-bersama", "perjanjian-kerja-sama");
    }

    @Test
    void eachPersonsCertificateHasItsOwnNumberWhichGoesBackIntoTheList() {
        SampleSop sulbar = SampleSop.of("sulbar-45");
        ProcessInstance instance = cases.start(sulbar);
        cases.finish(instance, sulbar);
        RegisterEntry mamasa = entry(instance, "sertifikat", "Contoh Asesi Mamasa");
        assertThat(mamasa.number()).matches("400\\.14\\.5/000\\d/SERT/[IVX]+/\\d{4}");
        assertThat(entry(instance, "sertifikat", "Contoh Asesi Mandar").number()).isNotEqualTo(mamasa.number());
        assertThat(printed(instance, "sertifikat", "ISSUED", "Contoh Asesi Mamasa")).contains(mamasa.number());
        assertThat(variable(instance, "kompeten").toString()).contains("nomorSertifikat=" + mamasa.number());
    }

    @Test
    void aVoidNumberStaysAndItsDocumentTakesAnother() throws IOException {
        SampleSop pupr = SampleSop.of("pupr-004");
        ProcessInstance instance = runTo(pupr, "kegiatan_08");
        RegisterEntry first = entry(instance, "surat-permohonan-validasi", null);
        WebSession keeper = WebSession.tasklist(port, "pupr.staf");
        assertThat(voidBy(keeper, first, " ").statusCode()).isEqualTo(400);
        assertThat(text(voidBy(keeper, first, null))).contains("Alasan pembatalan wajib diisi.");
        assertThat(voidBy(keeper, first, "Salah lampiran").statusCode()).isEqualTo(200);
        assertThat(voidBy(keeper, first, "Lagi").statusCode()).isEqualTo(400);
        assertThat(jdbc.queryForList("select actor from record_entry where act = 'NUMBER_VOIDED' and subject = ?", String.class, first.number()))
                .containsExactly("pupr.staf");

        // Returned at no. 8, so that the letter is issued anew.
        cases.act(instance, pupr, "kegiatan_08", Map.of("validasiSesuai", "tidak", "kegiatan_08", Map.of("catatan", "Perbaiki")));
        while (!cases.open(instance).contains("kegiatan_08")) {
            String activity = cases.open(instance).get(0);
            cases.act(instance, pupr, activity, activity.equals("kegiatan_07") ? Map.of("suratValidasi",
                    Map.of("nomor", first.number(), "tanggal", first.date().toString())) : Map.of());
        }
        RegisterEntry second = entry(instance, "surat-permohonan-validasi", null);
        assertThat(second.sequence()).as("behind the other letters that were issued again").isGreaterThan(first.sequence())
                .isEqualTo(jdbc.queryForObject("select count(*) from register_entry where series = ?", Integer.class, second.series()));
        assertThat(printed(instance, "surat-permohonan-validasi", "ISSUED", null)).contains(second.number())
                .doesNotContain(first.number());
        assertThat(rows(keeper)).filteredOn(row -> row.path("number").asText().equals(first.number())).singleElement()
                .satisfies(row -> assertThat(row.path("voided").toString()).contains("Salah lampiran", "pupr.staf"));
    }

    @Test
    void isReadByItsAgencysStaffAndSupervisorsAndVoidedByItsKeepers() throws IOException {
        ProcessInstance instance = runTo(DIY_03, "kegiatan_07");
        RegisterEntry entry = entry(instance, "surat-jawaban", null);
        for (WebSession reader : List.of(WebSession.tasklist(port, "diy.kasi"), WebSession.cockpit(port, "diy.pengawas"))) {
            assertThat(rows(reader)).extracting(row -> row.path("number").asText()).containsExactly(entry.number());
            assertThat(book(reader).path("keeper").asBoolean()).isFalse();
            assertThat(voidBy(reader, entry, "Coba").statusCode()).isEqualTo(403);
        }
        assertThat(book(WebSession.tasklist(port, "diy.analis")).path("keeper").asBoolean()).isTrue();

        WebSession other = WebSession.tasklist(port, "sulbar.sertifikasi");
        assertThat(rows(other)).isEmpty();
        assertThat(voidBy(other, entry, "Coba").statusCode()).as("a keeper of another agency").isEqualTo(404);
        for (WebSession stranger : List.of(WebSession.tasklist(port, "jateng.mitra"), WebSession.admin(port, "admin"),
                WebSession.admin(port, "diy.pengelola"), WebSession.cockpit(port, "diy.perancang"))) {
            for (String path : List.of(REGISTER, REGISTER + ".xlsx", REGISTER + "/years")) {
                assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(voidBy(stranger, entry, "Coba").statusCode()).isEqualTo(403);
        }
        assertThat(WebSession.anonymous(port).get(REGISTER).statusCode()).isEqualTo(401);
        assertThat(entry(instance, "surat-jawaban", null)).isEqualTo(entry);
    }

    @Test
    void theSpreadsheetHoldsTheYearAndWarnsOfDoubles() throws IOException {
        for (String instance : List.of("kasus-7", "kasus-9", "kasus")) {
            register.issue(new NumberRequest(new NumberedDocument("diy", instance, "surat-jawaban", null), "KS-1", "Dinas Contoh",
                    "Judul surat-jawaban", "Hal", LocalDate.of(2025, 2, 3), instance.equals("kasus") ? null : instance.replace("kasus-", "800/"),
                    null, null), "diy.promosi");
        }
        // Doubled numbers can no longer be entered, but an older book may have one.
        jdbc.update("update register_entry set number = '800/7' where number = '800/9'");
        register.issue(new NumberRequest(new NumberedDocument("diy", "kasus", "undangan-fgd", null), "KS-1", "Dinas Contoh", "Judul undangan",
                "Hal", LocalDate.of(2025, 2, 2), "800/8", null, null), "diy.promosi");
        HttpResponse<byte[]> answer = WebSession.tasklist(port, "diy.kasi").get(REGISTER + ".xlsx?year=2025");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("buku-nomor-diy-2025.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            DataFormatter format = new DataFormatter();
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                rows.add(StreamSupport.stream(row.spliterator(), false).map(format::formatCellValue).toList());
            }
            assertThat(rows.get(0)).contains("Buku Nomor Naskah Tahun 2025");
            assertThat(rows).anySatisfy(row -> assertThat(row).contains("Surat keluar", "800.1.4/0001/BPKP/2025",
                    "03/02/2025", "Judul surat-jawaban", "Buku nomor"));
            assertThat(rows).filteredOn(row -> row.contains("800/7")).hasSize(2)
                    .allSatisfy(row -> assertThat(row).contains("Dari luar", "Nomor ganda"));
            assertThat(rows).filteredOn(row -> row.contains("800/8")).singleElement()
                    .satisfies(row -> assertThat(row).as("a Sunday").contains("Bertanggal hari libur"));
        }
    }

    private ProcessInstance runTo(SampleSop sop, String activity) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    private RegisterEntry entry(ProcessInstance instance, String kind, String holder) {
        return register.entryOf(new NumberedDocument(instance.getTenantId(), instance.getId(), kind, holder)).orElseThrow();
    }

    private Object variable(ProcessInstance instance, String name) {
        return caseData.plain(historyService.createHistoricVariableInstanceQuery().processInstanceId(instance.getId())
                .variableName(name).singleResult().getValue());
    }

    private HttpResponse<byte[]> voidBy(WebSession user, RegisterEntry entry, String reason) {
        return user.send("POST", REGISTER + "/" + entry.id() + "/void", reason == null ? "{}" : "{\"reason\":\"" + reason + "\"}");
    }

    private JsonNode book(WebSession user) throws IOException {
        return json.readTree(user.get(REGISTER).body());
    }

    private List<JsonNode> rows(WebSession user) throws IOException {
        return StreamSupport.stream(book(user).path("rows").spliterator(), false).toList();
    }

    private String printed(ProcessInstance instance, String kind, String stage, String holder) {
        byte[] pdf = jdbc.query("select c.content from naskah n join naskah_content c on c.naskah_id = n.id "
                + "where n.process_instance_id = ? and n.kind = ? and n.stage = ? and coalesce(n.holder, '') = ? "
                + "order by n.created_at desc", (row, i) -> row.getBytes(1), instance.getId(), kind, stage,
                holder == null ? "" : holder).get(0);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
