package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.EngineTime;
import id.baku.testing.Pdfs;
import id.baku.testing.WebSession;

/** A paper has its number before it is signed, and its scan proves the signature of that text and number only. */
class PaperToSignIT extends PaperToSignCase {

    @Test
    void thePaperBearsTheNumberUnderWhichItIsIssued() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_04");
        WebSession staff = take(instance, "kegiatan_04", "diy.analis");
        Map<String, Object> empty = Map.of("suratPromosi", Map.of("nomor", "", "tanggal", ""));
        Map<String, Object> form = form(instance, "kegiatan_04", empty);
        assertRefused(handIn(staff, instance, "kegiatan_04", LETTER + ".pindaian", form), 409, "belum bernomor");

        HttpResponse<byte[]> paper = print(staff, instance, "kegiatan_04", LETTER, null, form);
        assertThat(paper.statusCode()).as(text(paper)).isEqualTo(200);
        Map<String, Object> reserved = entries(instance, LETTER).get(0);
        assertThat(reserved).containsEntry("RESERVED", true);
        String number = (String) reserved.get("NUMBER");
        assertThat(Pdfs.words(paper.body())).contains(number, "berlaku setelah ditandatangani").doesNotContain("ttd.");
        print(staff, instance, "kegiatan_04", LETTER, null, form);
        assertThat(entries(instance, LETTER)).as("printed twice, under one number").hasSize(1);
        assertThat(handIn(staff, instance, "kegiatan_04", LETTER + ".pindaian", form).statusCode()).isEqualTo(201);

        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(1)));
        cases.complete(instance, "kegiatan_04", form);
        assertThat(entries(instance, LETTER)).as("the form was empty there, and on a later day").singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("NUMBER", number).containsEntry("RESERVED", false));
        assertThat(issued(instance, LETTER, null)).contains(number, "ttd.", "pindaiannya tersimpan");
    }

    @Test
    void anotherTextIsNotTheOneThatWasScanned() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_03");
        WebSession staff = take(instance, "kegiatan_03", "diy.promosi");
        assertRefused(handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", Map.of()), 400, "belum lengkap");
        assertThat(handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", form(instance, "kegiatan_03", Map.of())).statusCode()).isEqualTo(201);
        Map<String, Object> other = Map.of("kak", Map.of("sasaran", "SASARAN LAIN"));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_03", other)).isInstanceOf(Refusal.class)
                .hasMessageContaining("Kerangka Acuan Kerja").hasMessageContaining("berubah sesudah pindaiannya diserahkan")
                .hasMessageContaining("unggah pindaian yang baru");
        assertThat(cases.open(instance)).containsExactly("kegiatan_03");

        staff = take(instance, "kegiatan_03", "diy.promosi");
        assertThat(handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", form(instance, "kegiatan_03", other)).statusCode()).isEqualTo(201);
        cases.act(instance, PROMOTION, "kegiatan_03", other);
        assertThat(issued(instance, TERMS, null)).contains("SASARAN LAIN", "ttd.", "pindaiannya tersimpan");
    }

    /** If the case's data change by other means, the scan does not prove the signature of the changed text. */
    @Test
    void whatIsIssuedOtherwiseThanItWasScannedIsUnsigned() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_03");
        WebSession staff = take(instance, "kegiatan_03", "diy.promosi");
        handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", form(instance, "kegiatan_03", Map.of()));
        Task task = cases.accountedFor(instance, "kegiatan_03");
        taskService.complete(task.getId(), cases.forms().entries(task, Map.of()));
        runtimeService.setVariable(instance.getId(), "kak", caseData.toVariable(CaseData.with(
                (Map<?, ?>) caseData.plain(runtimeService.getVariable(instance.getId(), "kak")), "sasaran", "SASARAN LAIN")));
        cases.runJobs(instance);
        assertThat(issued(instance, TERMS, null)).contains("SASARAN LAIN", "diterbitkan tanpa tanda tangan").doesNotContain("ttd.");
    }

    /** Only scans of an earlier release count without their text; a new scan without it proves nothing. */
    @Test
    void aNewScanWithoutItsTextSignsNothing() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_03");
        WebSession staff = take(instance, "kegiatan_03", "diy.promosi");
        handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", form(instance, "kegiatan_03", Map.of()));
        assertThat(jdbc.update("update naskah set approved_data = null where process_instance_id = ? and kind = ?", instance.getId(),
                TERMS + ".pindaian")).isEqualTo(1);
        Task task = cases.accountedFor(instance, "kegiatan_03");
        taskService.complete(task.getId(), cases.forms().entries(task, Map.of()));
        cases.runJobs(instance);
        assertThat(issued(instance, TERMS, null)).contains("diterbitkan tanpa tanda tangan").doesNotContain("ttd.");
    }

    /** A scan of the former release has no text: it counts for the text of the first completion since, and for no later one. */
    @Test
    void aScanOfTheFormerVersionHoldsForTheTextOfItsTask() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_03");
        WebSession staff = take(instance, "kegiatan_03", "diy.promosi");
        handIn(staff, instance, "kegiatan_03", TERMS + ".pindaian", form(instance, "kegiatan_03", Map.of()));
        asTheFormerVersionKeptIt(instance, TERMS);
        cases.act(instance, PROMOTION, "kegiatan_03", Map.of("kak", Map.of("sasaran", "SASARAN LAIN")));
        assertThat(issued(instance, TERMS, null)).contains("SASARAN LAIN", "ttd.", "pindaiannya tersimpan");

        ProcessInstance other = runTo(PROMOTION, "kegiatan_03");
        staff = take(other, "kegiatan_03", "diy.promosi");
        handIn(staff, other, "kegiatan_03", TERMS + ".pindaian", form(other, "kegiatan_03", Map.of()));
        asTheFormerVersionKeptIt(other, TERMS);
        Task task = cases.accountedFor(other, "kegiatan_03");
        taskService.complete(task.getId(), cases.forms().entries(task, Map.of()));
        runtimeService.setVariable(other.getId(), "kak", caseData.toVariable(CaseData.with(
                (Map<?, ?>) caseData.plain(runtimeService.getVariable(other.getId(), "kak")), "sasaran", "SASARAN LAIN")));
        cases.runJobs(other);
        assertThat(issued(other, TERMS, null)).contains("SASARAN LAIN").doesNotContain("ttd.");
    }

    @Test
    void aScanOfTheFormerVersionKeepsTheNumberThatWasReserved() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_04");
        WebSession staff = take(instance, "kegiatan_04", "diy.analis");
        Map<String, Object> form = form(instance, "kegiatan_04", Map.of("suratPromosi", Map.of("nomor", "", "tanggal", "")));
        print(staff, instance, "kegiatan_04", LETTER, null, form);
        String number = (String) entries(instance, LETTER).get(0).get("NUMBER");
        handIn(staff, instance, "kegiatan_04", LETTER + ".pindaian", form);
        asTheFormerVersionKeptIt(instance, LETTER);
        EngineTime.moveTo(clock.instant().plus(Duration.ofDays(1)));
        cases.complete(instance, "kegiatan_04", form);
        assertThat(issued(instance, LETTER, null)).contains(number, "ttd.", "pindaiannya tersimpan");
    }

    @Test
    void anotherNumberIsNotTheOneThatWasScanned() throws IOException {
        ProcessInstance instance = runTo(PROMOTION, "kegiatan_04");
        WebSession staff = take(instance, "kegiatan_04", "diy.analis");
        Map<String, Object> form = form(instance, "kegiatan_04", Map.of());
        print(staff, instance, "kegiatan_04", LETTER, null, form);
        handIn(staff, instance, "kegiatan_04", LETTER + ".pindaian", form);
        String number = (String) entries(instance, LETTER).get(0).get("NUMBER");
        Map<String, Object> typed = Map.of("suratPromosi", Map.of("nomor", "X/6001"));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_04", typed)).isInstanceOf(Refusal.class)
                .hasMessageContaining("Isi atau nomor").hasMessageContaining("unggah pindaian yang baru");

        register.voidEntry("diy", (String) entries(instance, LETTER).get(0).get("ID"), "Salah buku", "diy.promosi");
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_04", Map.of())).as("its number is void").isInstanceOf(Refusal.class)
                .hasMessageContaining("unggah pindaian yang baru");
        staff = take(instance, "kegiatan_04", "diy.analis");
        assertThat(Pdfs.words(print(staff, instance, "kegiatan_04", LETTER, null, form).body())).doesNotContain(number);
        assertThat(handIn(staff, instance, "kegiatan_04", LETTER + ".pindaian", form).statusCode()).isEqualTo(201);
        cases.act(instance, PROMOTION, "kegiatan_04", Map.of());
        assertThat(issued(instance, LETTER, null)).contains("ttd.").doesNotContain(number);
    }

    /** The second signer is not stopped by values that the scan lacks: they can be entered, and the scan handed in again. */
    @Test
    void aScanDoesNotHoldUpWhoSignsAfterIt() throws IOException {
        ProcessInstance other = scannedByTheStakeholder();
        cases.act(other, FORMULATION, "kegiatan_04a", Map.of("pengesahan", Map.of("tempat", "Demak")));
        assertThat(cases.open(other)).containsExactly("kegiatan_05");
        while (!cases.open(other).contains("kegiatan_07")) {
            cases.act(other, FORMULATION, cases.open(other).get(0), Map.of());
        }
        cases.act(other, FORMULATION, "kegiatan_07", Map.of());
        assertThat(issued(other, RESULT, null)).contains("Demak");
        assertThat(jdbc.queryForList("select evidence from document_signer s join naskah n on n.id = s.naskah_id where n.process_instance_id = ? "
                + "and n.kind = ? and n.stage = 'ISSUED'", String.class, other.getId(), RESULT)).contains("SCAN");

        ProcessInstance instance = scannedByTheStakeholder();
        register.voidEntry("jateng", (String) entries(instance, RESULT).get(0).get("ID"), "Salah buku", "jateng.kasi");
        cases.act(instance, FORMULATION, "kegiatan_04a", Map.of());
        assertThat(cases.open(instance)).containsExactly("kegiatan_05");
    }

    /** Changes a row to what the migration leaves of it. */
    private void asTheFormerVersionKeptIt(ProcessInstance instance, String kind) {
        assertThat(jdbc.update("update naskah set approved_data = null, text_unknown = true where process_instance_id = ? and kind = ?",
                instance.getId(), kind + ".pindaian")).isPositive();
    }
}
