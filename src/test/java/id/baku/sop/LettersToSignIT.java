package id.baku.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.baku.engine.refusal.Refusal;
import id.baku.testing.Pdfs;
import id.baku.testing.WebSession;

/** Letters to several people: each has a scan, and the register lists them all. */
class LettersToSignIT extends PaperToSignCase {

    @Test
    void eachPersonsLetterHasItsOwnScan() throws IOException {
        ProcessInstance instance = runTo(EVALUATION, "kegiatan_09");
        assertThat(entries(instance, REQUEST)).as("each letter, with the number that they share").hasSize(4)
                .allSatisfy(entry -> assertThat(entry).containsEntry("RESERVED", true));
        String number = (String) entries(instance, REQUEST).get(0).get("NUMBER");
        WebSession staff = take(instance, "kegiatan_09", "diy.promosi");
        JsonNode offered = json.readTree(staff.get(path(instance, "kegiatan_09", "signature")).body()).path("scans");
        List<JsonNode> papers = StreamSupport.stream(offered.spliterator(), false).filter(scan -> scan.path("kind").asText().equals(REQUEST))
                .flatMap(scan -> StreamSupport.stream(scan.path("papers").spliterator(), false)).toList();
        assertThat(papers).hasSize(4);
        String mark = papers.get(0).path("mark").asText();
        String first = papers.get(0).path("holder").asText();
        String second = papers.get(1).path("holder").asText();
        Map<String, Object> form = form(instance, "kegiatan_09", Map.of());
        assertRefused(print(staff, instance, "kegiatan_09", REQUEST, null, form), 400, "Pilih untuk siapa");
        assertThat(Pdfs.words(print(staff, instance, "kegiatan_09", REQUEST, mark, form).body())).contains(first, number).doesNotContain(second);
        assertThat(handIn(staff, instance, "kegiatan_09", REQUEST + "." + mark + ".pindaian", form).statusCode()).isEqualTo(201);
        assertRefused(handIn(staff, instance, "kegiatan_09", REQUEST + ".0000.pindaian", form), 400, "Tidak ada naskah");

        cases.act(instance, EVALUATION, "kegiatan_09", Map.of());
        assertThat(issued(instance, REQUEST, first)).contains("ttd.", "pindaiannya tersimpan", number);
        assertThat(issued(instance, REQUEST, second)).contains("diterbitkan tanpa tanda tangan", number).doesNotContain("ttd.");
        assertThat(entries(instance, REQUEST)).hasSize(4).allSatisfy(entry -> assertThat(entry).containsEntry("NUMBER", number)
                .containsEntry("RESERVED", false).containsEntry("VOIDED_AT", null));
    }

    @Test
    void oneFileMayShowTheLettersOfAll() throws IOException {
        ProcessInstance instance = runTo(EVALUATION, "kegiatan_09");
        WebSession staff = take(instance, "kegiatan_09", "diy.promosi");
        handIn(staff, instance, "kegiatan_09", REQUEST + ".pindaian", form(instance, "kegiatan_09", Map.of()));
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_09", Map.of("penomoranPermohonan", Map.of("nomor", "X/6002"))))
                .isInstanceOf(Refusal.class).hasMessageContaining("unggah pindaian yang baru");
        cases.act(instance, EVALUATION, "kegiatan_09", Map.of());
        assertThat(jdbc.queryForList("select holder from naskah where process_instance_id = ? and kind = ? and stage = 'ISSUED'", String.class,
                instance.getId(), REQUEST)).hasSize(4).allSatisfy(holder -> assertThat(issued(instance, REQUEST, holder)).contains("ttd."));
    }

    /**
     * One number for all: it takes one place in the series, or none if given elsewhere; it is given only once, and void for
     * all.
     */
    @Test
    void theBookStatesTheLettersToSeveralPeople() throws IOException {
        ProcessInstance instance = runTo(EVALUATION, "kegiatan_10");
        WebSession staff = WebSession.tasklist(port, "diy.promosi");
        List<JsonNode> rows = rows(staff, instance);
        assertThat(rows).hasSize(4).allSatisfy(row -> {
            assertThat(row.path("source").asText()).isEqualTo("Buku nomor");
            assertThat(row.path("doubled").asBoolean()).isFalse();
        });
        assertThat(rows.stream().map(row -> row.path("title").asText()).toList()).anySatisfy(title ->
                assertThat(title).contains(" – Contoh Narasumber Dua")).doesNotHaveDuplicates();
        register.voidEntry("diy", rows.get(2).path("id").asText(), "Salah buku", "diy.promosi");
        assertThat(rows(staff, instance)).hasSize(4).allSatisfy(row -> assertThat(row.path("voided").path("reason").asText()).isEqualTo("Salah buku"));
    }
}
