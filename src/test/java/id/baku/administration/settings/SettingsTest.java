package id.baku.administration.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.office.record.AgencyRecord;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;
import id.baku.testing.WebSession;

/** Only an agency's administrator changes its officials and its address. */
@BakuTest
@BothDatabases
class SettingsTest {

    private static final String SETTINGS = "/camunda/api/sop/settings";
    private static final String HEAD = SETTINGS + "/officials/kepala-balai";
    private static final String SUCCESSOR = """
            {"position": "Kepala Balai Pengukuran Kompetensi Pegawai", "name": "Contoh Pengganti, S.Psi.", "rank": "Pembina, IV/a",
             "nip": "00000000 000000 0 099"}""";
    private static final SampleSop SOP = SampleSop.of("diy-03");

    @LocalServerPort
    int port;
    @Autowired
    Agencies agencies;
    @Autowired
    AgencySettings settings;
    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ObjectMapper json;

    @Autowired
    AgencyRecord record;
    @Autowired
    PlatformTransactionManager transactions;

    private Agency before;

    @AfterEach
    void undo() {
        jdbc.update("delete from agency_setting");
        if (before != null) {
            agencies.replace(before);
        }
    }

    @Test
    void theAdministratorSetsOfficialsAndAddress() {
        before = agencies.get("diy");
        WebSession administrator = WebSession.admin(port, "diy.pengelola");
        assertThat(WebSession.text(administrator.get(SETTINGS))).contains("Contoh Kepala Balai, S.Psi., M.M.", "Penomoran naskah",
                "baku.agencies.diy.numbering", "{klasifikasi}/{nomor:4}/{unit}/{tahun}").doesNotContain("Pemalang");
        assertThat(WebSession.text(administrator.send("PUT", HEAD, SUCCESSOR))).contains("Contoh Pengganti", "\"by\":\"Contoh Pengelola Pengguna\"");
        assertThat(WebSession.text(administrator.get(SETTINGS))).as("as decisions print it").contains("\"printed\":\"Contoh Pengganti\"");
        assertThat(administrator.send("PUT", SETTINGS + "/office", "{\"address\": \"Jalan Baru Nomor 9\", \"contact\": \"Telepon 1\"}")
                .statusCode()).isEqualTo(200);
        assertThat(agencies.get("diy").officials().get("kepala-balai").name()).isEqualTo("Contoh Pengganti, S.Psi.");

        agencies.replace(before);
        settings.run();
        assertThat(agencies.get("diy").address()).as("kept for the next start and other nodes").isEqualTo("Jalan Baru Nomor 9");
        assertThat(agencies.get("diy").officials().keySet()).isEqualTo(before.officials().keySet());
        assertThat(agencies.get("pemalang").address()).isNotEqualTo("Jalan Baru Nomor 9");
    }

    /** Documents printed while a round reads the rows again must not name an official who was replaced. */
    @Test
    void nobodyIsInOfficeAgainWhoWasReplaced() {
        before = agencies.get("diy");
        settings.setOfficial(before, "kepala-badan", new Official("Kepala Badan", "Contoh Terdahulu", null, null), "diy.pengelola");
        settings.setOfficial(before, "kepala-badan", new Official("Kepala Badan", "Contoh Kini", null, null), "diy.pengelola");
        Agencies observed = spy(agencies);
        settings(observed).run();
        ArgumentCaptor<Agency> put = ArgumentCaptor.forClass(Agency.class);
        verify(observed, atLeastOnce()).replace(put.capture());
        assertThat(put.getAllValues()).extracting(agency -> agency.officials().get("kepala-badan").name()).containsOnly("Contoh Kini");
    }

    @Test
    void aRoundDoesNotUndoWhatIsSetMeanwhile() throws InterruptedException {
        before = agencies.get("diy");
        settings.setOffice(before, new Office("Jalan Lama Nomor 1", "Telepon 1"), "diy.pengelola");
        Agencies observed = spy(agencies);
        AgencySettings own = settings(observed);
        Thread administrator = new Thread(() -> own.setOffice(before, new Office("Jalan Baru Nomor 2", "Telepon 2"), "diy.pengelola"));
        doAnswer(replacing -> {
            if (administrator.getState() == Thread.State.NEW) {
                administrator.start();
                await().until(() -> Set.of(Thread.State.BLOCKED, Thread.State.TERMINATED).contains(administrator.getState()));
            }
            return replacing.callRealMethod();
        }).when(observed).replace(any());
        own.run();
        administrator.join();
        assertThat(observed.get("diy").address()).isEqualTo("Jalan Baru Nomor 2");
    }

    @Test
    void whatWasApprovedKeepsItsOfficial() throws IOException {
        before = agencies.get("diy");
        ProcessInstance instance = cases.start(SOP);
        while (!cases.open(instance).contains("kegiatan_06")) {
            cases.act(instance, SOP, cases.open(instance).get(0), Map.of());
        }
        settings.setOfficial(before, "kepala-badan", new Official("Kepala Badan", "Contoh Pengganti", null, null), "diy.pengelola");
        cases.act(instance, SOP, "kegiatan_06", Map.of());
        assertThat(issuedLetter(instance)).contains("Contoh Kepala Badan, S.H., M.Si.").doesNotContain("Contoh Pengganti");
    }

    @ParameterizedTest
    @CsvSource({"20%, 20% dari waktu baku", "12.5%, '12,5% dari waktu baku'", "30m, 30 menit waktu kerja", "PT1H30M, 1 jam 30 menit waktu kerja",
            "0%, Tidak ada", "0, Tidak ada", "0m, Tidak ada"})
    void saysWhenPeopleAreReminded(String before, String words) {
        assertThat(SettingsOverview.reminder(before)).isEqualTo(words);
    }

    @Test
    void refusesWhatIsIncomplete() {
        WebSession administrator = WebSession.admin(port, "diy.pengelola");
        var noName = administrator.send("PUT", HEAD, "{\"position\": \"Kepala Balai\", \"name\": \" \"}");
        assertThat(noName.statusCode()).isEqualTo(400);
        assertThat(WebSession.text(noName)).contains("Nama wajib diisi.");
        assertThat(WebSession.text(administrator.send("PUT", HEAD, SUCCESSOR.replace("099", "9")))).contains("NIP terdiri atas 18 angka");
        assertThat(administrator.send("PUT", SETTINGS + "/officials/tidak-ada", SUCCESSOR).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesOrChangesThem() {
        for (String user : new String[] {"diy.kepala", "diy.promosi", "jateng.mitra", "admin"}) {
            WebSession session = WebSession.tasklist(port, user);
            assertThat(session.get(SETTINGS).statusCode()).as(user).isEqualTo(403);
            assertThat(session.send("PUT", HEAD, SUCCESSOR).statusCode()).as(user).isEqualTo(403);
        }
        assertThat(WebSession.anonymous(port).get(SETTINGS).statusCode()).isEqualTo(401);
        WebSession other = WebSession.admin(port, "pemalang.pengelola");
        assertThat(other.send("PUT", HEAD, SUCCESSOR).statusCode()).as("no official of his agency").isEqualTo(404);
        assertThat(WebSession.text(other.get(SETTINGS))).contains("Pemalang").doesNotContain("Yogyakarta");
    }

    private String issuedLetter(ProcessInstance instance) throws IOException {
        byte[] letter = jdbc.queryForObject("select c.content from naskah n join naskah_content c on c.naskah_id = n.id"
                + " where n.process_instance_id = ? and n.kind = 'surat-jawaban' and n.stage = 'ISSUED'", byte[].class, instance.getId());
        try (PDDocument document = Loader.loadPDF(letter)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private AgencySettings settings(Agencies observed) {
        return new AgencySettings(jdbc, observed, record, transactions, json, Clock.systemUTC());
    }
}
