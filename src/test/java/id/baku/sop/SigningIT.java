package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static id.baku.testing.Pdfs.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import id.baku.document.signature.FoundSignature;
import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.testing.WebSession;
import id.baku.web.format.IndonesianTime;

/** Documents signed electronically in their signer's task, and documents sealed that nobody signed electronically. */
class SigningIT extends SigningCase {

    @Test
    void whatIsSignedInTheTaskIsIssuedAsItIs() throws IOException {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_04b");
        giveNumber(instance);
        WebSession head = take(instance, "kegiatan_04b", "diy.kepala");
        assertThat(text(head.get(path(instance, "kegiatan_04b")))).contains(REPORT, "KEY").doesNotContain("BSRE");

        HttpResponse<byte[]> answer = sign(head, instance, "kegiatan_04b", REPORT, WebSession.PASSWORD, Map.of());
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        byte[] signed = content(instance, REPORT, "SIGNED_OFF");
        keep("laporan-evaluasi-program-ditandatangani", signed);
        assertThat(check.check(signed)).singleElement().matches(FoundSignature::isGood)
                .satisfies(found -> assertThat(found.signer()).startsWith("Contoh Kepala Balai"));
        assertThat(words(signed)).contains("Ditandatangani secara elektronik", "000.8.6/031",
                        "dengan sertifikat elektronik instansi")
                .doesNotContain("ttd.", "basah", "KONSEP", "Paraf", "Balai Besar Sertifikasi Elektronik");

        cases.act(instance, YEARLY, "kegiatan_04b", Map.of());
        Map<?, ?> report = (Map<?, ?>) caseData.plain(runtimeService.getVariable(instance.getId(), "laporan"));
        runtimeService.setVariable(instance.getId(), "laporan", caseData.toVariable(CaseData.with(report, "simpulan", "SIMPULAN LAIN")));
        assertThatThrownBy(() -> cases.act(instance, YEARLY, "kegiatan_05", Map.of())).as("another date").isInstanceOf(Refusal.class)
                .hasMessageContaining("yang sudah disetujui oleh Kepala Balai");
        cases.act(instance, YEARLY, "kegiatan_05", NUMBER);
        assertThat(content(instance, REPORT, "ISSUED")).as("the same file").isEqualTo(signed);
        assertThat(words(content(instance, REPORT, "COPIES"))).contains("Ditandatangani secara elektronik")
                .doesNotContain("SIMPULAN LAIN");
        assertThat(jdbc.queryForMap("select * from naskah where process_instance_id = ? and stage = 'ISSUED'", instance.getId()))
                .containsEntry("SIGNATURE_METHOD", "KEY").containsEntry("SIGNER", "diy.kepala")
                .containsEntry("SIGNER_ROLE", "kepala-balai").containsKey("SIGNED_AT");
        assertThat(text(WebSession.tasklist(port, "diy.kepala").get("/camunda/api/sop/instances/" + instance.getId() + "/naskah")))
                .contains("\"signature\":\"Ditandatangani secara elektronik\"");
    }

    @Test
    void whatNobodySignsElectronicallyIsSealedAndSaysSo() throws IOException {
        ProcessInstance instance = runTo(YEARLY, "kegiatan_06");
        byte[] issued = content(instance, REPORT, "ISSUED");
        keep("laporan-evaluasi-program-disegel", issued);

        assertThat(check.check(issued)).singleElement().matches(FoundSignature::isGood)
                .satisfies(found -> assertThat(found.signer()).startsWith("Contoh Segel Elektronik"));
        assertThat(words(issued)).contains("ttd.", "Disetujui oleh Kepala Balai", "disegel secara elektronik").doesNotContain("basah");
        assertThat(words(content(instance, REPORT, "SIGNED_OFF"))).contains("berlaku setelah ditandatangani");
        assertThat(check.check(content(instance, REPORT, "SIGNED_OFF"))).isEmpty();
    }

    /** The number stands in the signer's form and is part of the signed text. */
    @Test
    void signsWhatStandsInTheForm() throws IOException {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        Map<String, Object> number = Map.of("penomoranLaporan", Map.of("nomor", "800.1.4/0999", "tanggal", today().toString()));

        HttpResponse<byte[]> shown = head.send("POST", path(instance, "kegiatan_08") + "/preview",
                json.writeValueAsString(Map.of("kind", "laporan-pelatihan", "data", number)));
        assertThat(words(shown.body())).contains("800.1.4/0999", IndonesianTime.date(today()));
        HttpResponse<byte[]> signed = sign(head, instance, "kegiatan_08", "laporan-pelatihan", WebSession.PASSWORD, number);
        assertThat(signed.statusCode()).as(text(signed)).isEqualTo(201);
        assertThat(words(content(instance, "laporan-pelatihan", "SIGNED_OFF"))).contains("800.1.4/0999", IndonesianTime.date(today()));
    }

    /** The signed text and the case's data agree, whatever was typed or sent in between. */
    @Test
    void theTaskIsCompletedWithWhatWasSigned() throws IOException {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        Map<String, Object> number = Map.of("penomoranLaporan", Map.of("nomor", "800.1.4/0998", "tanggal", today().toString()));
        Map<String, Object> typed = new HashMap<>(number);
        typed.put("kegiatan_08", Map.of("hasil", "Palsu"));
        typed.put("laporanDisahkan", "ya");
        assertThat(sign(head, instance, "kegiatan_08", "laporan-pelatihan", WebSession.PASSWORD, typed).statusCode()).isEqualTo(201);
        assertThat(jdbc.queryForObject("select approved_data from naskah where process_instance_id = ? and signer is not null", String.class,
                instance.getId())).contains("\"hasil\":\"Ditandatangani\"").doesNotContain("Palsu");

        for (Map<String, Object> other : List.<Map<String, Object>>of(Map.of("nomor", "800.1.4/0997", "tanggal", today().toString()),
                Map.of("nomor", "800.1.4/0998", "tanggal", "2026-03-02"))) {
            assertThatThrownBy(() -> cases.act(instance, TRAINING, "kegiatan_08", Map.of("penomoranLaporan", other)))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(cases.open(instance)).containsExactly("kegiatan_08");
        cases.act(instance, TRAINING, "kegiatan_08", number);
        assertThat(content(instance, "laporan-pelatihan", "ISSUED")).isEqualTo(content(instance, "laporan-pelatihan", "SIGNED_OFF"));
    }

    /** Nothing can be added after an electronic signature, so number and date come from the register while it is made. */
    @Test
    void theRegisterNumbersWhatIsSigned() throws IOException {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        WebSession head = take(instance, "kegiatan_08", "diy.kepala");
        HttpResponse<byte[]> answer = sign(head, instance, "kegiatan_08", "laporan-pelatihan", WebSession.PASSWORD, Map.of());
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        String number = numbers(instance, false).get(0);
        assertThat(number).matches("000\\.8\\.3/\\d{3}/LAP/BPKP/\\d{4}");
        assertThat(words(content(instance, "laporan-pelatihan", "SIGNED_OFF"))).contains(number);
        String task = path(instance, "kegiatan_08").replace("/signature", "/history");
        assertThat(json.readTree(head.get(task).body())).as("the case tells who signed it, under which number").anySatisfy(entry -> {
            assertThat(entry.path("kind").asText()).isEqualTo("DOCUMENT");
            assertThat(entry.path("by").asText()).isEqualTo("Contoh Kepala Balai");
            assertThat(entry.path("values").toString()).contains("{\"label\":\"Nomor\",\"value\":\"" + number + "\",\"before\":null}");
        }).as("and what the case learnt with it, as the form calls it").anySatisfy(entry -> {
            assertThat(entry.path("kind").asText()).isEqualTo("CHANGE");
            assertThat(entry.path("by").asText()).isEqualTo("Contoh Kepala Balai");
            assertThat(entry.path("values").toString()).contains("\"value\":\"" + number + "\"").doesNotContain("penomoranLaporan");
        });

        cases.act(instance, TRAINING, "kegiatan_08", Map.of("laporanDisahkan", "tidak", "kegiatan_08", Map.of("catatan", "Lengkapi")));
        cases.finish(instance, TRAINING);
        assertThat(numbers(instance, true)).as("void with the new draft").containsExactly(number);
        assertThat(words(content(instance, "laporan-pelatihan", "ISSUED"))).doesNotContain(number);
    }
}
