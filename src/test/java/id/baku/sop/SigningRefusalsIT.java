package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static id.baku.testing.Pdfs.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.office.lock.Lock;
import id.baku.testing.WebSession;

/** Refused signatures: a wrong passphrase or certificate, other users, no register; and what makes a signature void. */
class SigningRefusalsIT extends SigningCase {

    @Test
    void onlyTheOneWhoHasTakenTheTaskSigns() {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        for (String stranger : List.of("diy.kasi", "diy.promosi", "sulbar.sertifikasi", "pemalang.kepala")) {
            WebSession session = WebSession.tasklist(port, stranger);
            assertThat(sign(session, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of()).statusCode())
                    .as(stranger).isIn(403, 404);
            assertThat(session.get(path(instance, "kegiatan_04b")).statusCode()).as(stranger).isIn(403, 404);
            assertThat(session.send("POST", path(instance, "kegiatan_04b") + "/preview", "{\"kind\":\"" + REPORT + "\"}")
                    .statusCode()).as(stranger).isIn(403, 404);
        }
        WebSession head = WebSession.tasklist(port, "diy.kepala");
        assertThat(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of()).statusCode())
                .as("not taken yet").isEqualTo(403);
        assertThat(WebSession.anonymous(port).get(path(instance, "kegiatan_04b")).statusCode()).isEqualTo(401);
        assertThat(signedVersions(instance)).isZero();
    }

    @Test
    void refusesWithASentenceAndKeepsNothing(CapturedOutput output) {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");

        assertRefused(sign(head, instance, "kegiatan_04b", REPORT, WRONG, Map.of()), 422, "Frasa sandi salah.");
        assertRefused(sign(head, instance, "kegiatan_04b", REPORT, "", Map.of()), 422, "Isi frasa sandi");
        assertRefused(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of("laporan", Map.of("simpulan", "LAIN"))),
                400, "tidak ada pada formulir ini");
        assertRefused(sign(head, instance, "kegiatan_04b", "surat-jawaban", WebSession.PASSWORD, Map.of()), 400,
                "tidak ditandatangani dalam tugas ini");
        assertRefused(head.send("POST", path(instance, "kegiatan_04b"), "{\"kind\":\"" + REPORT + "\",\"method\":\"BSRE\","
                + "\"nik\":\"1234567890123456\","
                + "\"passphrase\":\"" + WRONG + "\"}"), 422, "tidak tersedia");
        assertRefused(head.send("POST", path(instance, "kegiatan_04b"), "{\"kind\":\"" + REPORT + "\",\"method\":\"SEAL\","
                + "\"passphrase\":\"" + WRONG + "\"}"), 400, "Pilih cara");
        assertRefused(head.send("POST", path(instance, "kegiatan_04b"), "{\"method\":\"X\",\"passphrase\":\"" + WRONG + "\"}"),
                400, "tidak dapat dipahami");

        assertThat(signedVersions(instance)).isZero();
        assertThat(output.getAll()).doesNotContain(WRONG);
        for (String table : List.of("naskah", "case_data", "act_ru_variable", "act_hi_varinst", "act_hi_op_log")) {
            assertThat(jdbc.queryForList("select * from " + table).toString()).as(table).doesNotContain(WRONG)
                    .doesNotContain(WebSession.PASSWORD);
        }
    }

    /** The role's key has the name of the former holder, who would sign under the successor's name. */
    @Test
    void refusesTheCertificateOfSomebodyElse() {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");
        Agency before = agencies.get("diy");
        try {
            agencies.replace(before.withOfficial("kepala-balai", new Official("Kepala Balai Pengukuran Kompetensi Pegawai",
                    "Contoh Pengganti, S.Psi.", "Pembina, IV/a", "00000000 000000 0 099")));
            assertRefused(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of()), 422, "Contoh Pengganti");
        } finally {
            agencies.replace(before);
        }
        assertThat(signedVersions(instance)).isZero();
    }

    /** No official is recorded for the office, so that no certificate can be compared. */
    @Test
    void refusesToSignForAnOfficeWithoutOfficial() {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");
        Agency before = agencies.get("diy");
        Map<String, Official> others = new LinkedHashMap<>(before.officials());
        others.remove("kepala-balai");
        try {
            agencies.replace(new Agency(before.id(), before.government(), before.name(), before.unit(), before.address(), before.contact(),
                    before.city(), before.zone(), before.roles(), others, before.numbering(), before.stationery()));
            assertRefused(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of()), 403,
                    "pejabat yang tidak dimiliki instansi ini, bukan oleh Anda");
        } finally {
            agencies.replace(before);
        }
        assertThat(signedVersions(instance)).isZero();
    }

    /** The file can no longer be changed, and its number is void. */
    @Test
    void whatIsSignedUnderANumberThatIsVoidIsSignedOnceMore() throws IOException {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");
        assertThat(sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of()).statusCode()).isEqualTo(201);
        String first = voidNumber(instance);
        assertThatThrownBy(() -> cases.act(instance, YEARLY, "kegiatan_04b", Map.of())).isInstanceOf(Refusal.class)
                .hasMessageContaining("Nomor " + first + " dibatalkan setelah naskah ini ditandatangani");
        assertThat(text(head.get(path(instance, "kegiatan_04b")))).as("it is to be signed again").contains("\"signed\":null");
        HttpResponse<byte[]> again = sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of());
        assertThat(again.statusCode()).as(text(again)).isEqualTo(201);
        assertThat(words(content(instance, REPORT, "SIGNED_OFF"))).doesNotContain(first);

        cases.act(instance, YEARLY, "kegiatan_04b", Map.of());
        String second = voidNumber(instance);
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> cases.act(instance, YEARLY, "kegiatan_05", Map.of())).isInstanceOf(Refusal.class)
                .hasMessageContaining("Nomor " + second + " dibatalkan setelah naskah ini ditandatangani");
        assertThat(cases.open(instance)).containsExactly("kegiatan_05");
        assertThat(jdbc.queryForList("select id from naskah where process_instance_id = ? and stage = 'ISSUED'", instance.getId())).isEmpty();
    }

    /** A user who cannot sign at all is refused before a number is reserved, so that nobody has to wait for it. */
    @Test
    void refusesWithoutTheRegisterOfNumbers() {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        transaction.executeWithoutResult(status -> {
            locks.take(Lock.REGISTER, "diy");
            assertRefused(sign(head, instance, "kegiatan_08", "laporan-pelatihan", "", Map.of()), 422, "Isi frasa sandi");
        });
    }

    @Test
    void aNewDraftSupersedesWhatWasSigned() throws IOException {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        assertThat(sign(head, instance, "kegiatan_08", "laporan-pelatihan", WebSession.PASSWORD,
                Map.of("penomoranLaporan", Map.of("nomor", "1", "tanggal", today().toString()))).statusCode()).isEqualTo(201);
        byte[] signed = content(instance, "laporan-pelatihan", "SIGNED_OFF");

        cases.act(instance, TRAINING, "kegiatan_08", Map.of("laporanDisahkan", "tidak", "kegiatan_08", Map.of("catatan", "Lengkapi")));
        cases.finish(instance, TRAINING);
        byte[] issued = content(instance, "laporan-pelatihan", "ISSUED");
        assertThat(issued).isNotEqualTo(signed);
        assertThat(words(issued)).contains("ttd.", "Disetujui oleh Kepala Balai").doesNotContain("secara elektronik dengan sertifikat elektronik instansi. Cetakannya");
    }
}
