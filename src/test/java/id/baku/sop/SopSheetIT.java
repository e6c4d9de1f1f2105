package id.baku.sop;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.sop.Transcription.Row;
import id.baku.testing.BakuTest;
import id.baku.testing.Conformance;
import id.baku.testing.WebSession;

/** Compares the sheets made from the deployed diagrams with the transcriptions of the signed ones. */
@BakuTest
class SopSheetIT {

    static final Map<String, String> MEMBERS = Map.of("diy", "diy.promosi", "pemalang", "pemalang.kabid",
            "jateng", "jateng.kasi", "pupr", "pupr.staf", "sulbar", "sulbar.asesor");

    @LocalServerPort
    int port;
    @Autowired
    ObjectMapper json;

    static Stream<Transcription> sheets() {
        return Transcription.all();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isTheSignedSheetRowByRow(Transcription signed) throws IOException {
        JsonNode made = sheet(signed);
        JsonNode sheet = made.get("sheet");
        assertThat(sheet.get("number").asText()).isEqualTo(signed.text("nomor"));
        assertThat(sheet.get("title").asText()).isEqualTo(signed.text("nama"));
        assertThat(texts(sheet.get("legalBases"))).containsExactlyElementsOf(strings(signed.list("dasarHukum")));
        assertThat(texts(sheet.get("qualifications"))).containsExactlyElementsOf(strings(signed.list("kualifikasiPelaksana")));
        assertThat(sheet.get("ratifier").get("office").asText()).isEqualTo(signed.text("disahkanOleh"));
        assertThat(texts(sheet.get("warnings"))).containsExactlyElementsOf(strings(signed.list("peringatan")));
        assertThat(texts(made.get("flow").get("executors"))).containsExactlyElementsOf(strings(signed.list("pelaksana")));
        assertThat(sheet.get("rows")).hasSameSizeAs(signed.rows());
        for (int i = 0; i < signed.rows().size(); i++) {
            isTheRow(sheet.get("rows").get(i), signed.rows().get(i), Transcription.NOTED.contains(signed + " " + signed.rows().get(i)));
        }
    }

    private static void isTheRow(JsonNode made, Row signed, boolean noted) {
        JsonNode standard = made.get("standard");
        assertThat(made.get("number").asText()).isEqualTo(signed.number());
        assertThat(standard.get("wording").asText()).as("no. " + signed).isEqualTo(signed.wording());
        assertThat(texts(made.get("executors"))).as("no. " + signed).containsExactlyInAnyOrderElementsOf(signed.executors());
        assertThat(texts(standard.get("items"))).as("no. " + signed).isEqualTo(Stream.of(String.join("; ", signed.items())
                .split("\\s*;\\s*")).filter(item -> !item.isEmpty()).toList());
        if (!signed.decision()) {
            assertThat(standard.get("output").asText()).as("no. " + signed)
                    .isEqualTo(signed.output().isEmpty() ? "-" : String.join("; ", signed.output()));
            assertThat(standard.get("provisional").asBoolean()).as("no. " + signed).isEqualTo(signed.provisional());
        }
        assertThat(standard.get("remark").asText("-")).as("no. " + signed).isEqualTo(signed.remark() == null ? "-" : signed.remark());
        assertThat(made.get("notes").isEmpty()).as("notes of no. " + signed).isEqualTo(signed.note() == null && !noted);
        assertThat(made.get("inferred").isNull()).as("executors of no. %s are marked", signed).isEqualTo(!signed.inferred());
        if (signed.mark() != null) {
            assertThat(made.get("inferred").asText()).as("no. " + signed).isEqualTo(signed.mark());
        }
        if (!signed.decision() && !signed.provisional()) {
            assertThat(standard.get("timeLabel").asText()).as("no. " + signed).isEqualTo(signed.timeLabel());
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void theFlowchartReachesEveryRowAndEnds(Transcription signed) throws IOException {
        JsonNode steps = sheet(signed).get("flow").get("steps");
        List<JsonNode> arrows = stream(steps).flatMap(step -> stream(step.get("arrows"))).toList();
        for (int row = 1; row < steps.size(); row++) {
            int here = row;
            assertThat(arrows).as("arrow to row %d", row + 1).anyMatch(arrow -> arrow.get("to").isInt() && arrow.get("to").asInt() == here);
        }
        assertThat(arrows).as("arrow to the end").anyMatch(arrow -> arrow.get("to").isNull());
        assertThat(stream(steps)).allSatisfy(step -> assertThat(step.get("columns")).isNotEmpty());
        assertThat(steps.get(0).get("shape").asText()).isIn("TERMINATOR", "DECISION");
    }

    @Test
    void aDecisionIsADiamondWhoseArrowsSayWhereTheyLead() throws IOException {
        JsonNode fourth = sheet(sheets().filter(sheet -> sheet.key().equals("diy-03")).findFirst().orElseThrow())
                .get("flow").get("steps").get(3);
        assertThat(fourth.get("shape").asText()).isEqualTo("DECISION");
        assertThat(stream(fourth.get("arrows")).map(arrow -> arrow.get("to").asInt() + 1)).containsExactlyInAnyOrder(5, 3);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isPrintedInTheOfficialFormat(Transcription signed) throws IOException {
        var response = WebSession.tasklist(port, MEMBERS.get(signed.agency())).get(path(signed) + "/pdf");
        assertThat(response.statusCode()).isEqualTo(200);
        Files.createDirectories(Path.of("target", "naskah"));
        Files.write(Path.of("target", "naskah", "lembar-sop-" + signed.key() + ".pdf"), response.body());
        assertThat(Conformance.brokenRules(response.body())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(response.body())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
            assertThat(text).contains("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh",
                    "Dasar Hukum", "Kualifikasi Pelaksana", "Keterkaitan", "Peralatan/Perlengkapan", "Peringatan",
                    "Pencatatan dan Pendataan", "Uraian Kegiatan", "Pelaksana", "Mutu Baku", "Kelengkapan", "Waktu", "Output", "SHA-256");
            String letters = text.replaceAll("[^\\p{L}\\p{N}]", "");
            assertThat(signed.rows()).allSatisfy(row -> assertThat(letters).contains(row.wording().replaceAll("[^\\p{L}\\p{N}]", "")));
            assertThat(text).as("nobody's name of today").contains("nama pengesah tidak tercatat pada versi ini").doesNotContain("Contoh Kepala");
            assertThat(signed.rows()).filteredOn(row -> row.mark() != null).allSatisfy(row ->
                    assertThat(letters).contains(("pelaksana disimpulkan dari uraian kegiatan; " + row.mark()).replaceAll("[^\\p{L}\\p{N}]", "")));
            assertThat(text.contains("**) Nomor")).as("remarks of ours").isEqualTo(signed.rows().stream().anyMatch(row -> row.note() != null));
        }
    }

    @Test
    void isForTheAgencysOwnPeopleOnly() {
        String path = "/camunda/api/sop/sop-sheets/jateng/jateng-006";
        for (String kind : List.of("", "/pdf", "?version=1")) {
            assertThat(WebSession.tasklist(port, "jateng.kasi").get(path + kind).statusCode()).as(kind).isEqualTo(200);
            assertThat(WebSession.tasklist(port, "admin").get(path + kind).statusCode()).as(kind).isEqualTo(200);
            assertThat(WebSession.tasklist(port, "diy.kepala").get(path + kind).statusCode()).as(kind).isEqualTo(404);
            assertThat(WebSession.tasklist(port, "jateng.mitra").get(path + kind).statusCode()).as("outsider").isEqualTo(404);
            assertThat(WebSession.anonymous(port).get(path + kind).statusCode()).as(kind).isEqualTo(401);
        }
        assertThat(WebSession.tasklist(port, "jateng.kasi").get(path + "?version=99").statusCode()).isEqualTo(404);
        assertThat(WebSession.tasklist(port, "diy.kepala").get("/camunda/api/sop/sop-sheets/diy/jateng-006").statusCode()).isEqualTo(404);
    }

    private JsonNode sheet(Transcription signed) throws IOException {
        return json.readTree(text(WebSession.tasklist(port, MEMBERS.get(signed.agency())).get(path(signed))));
    }

    static String path(Transcription signed) {
        return "/camunda/api/sop/sop-sheets/%s/%s".formatted(signed.agency(), signed.key());
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static List<String> strings(List<Object> values) {
        return values.stream().map(Object::toString).collect(Collectors.toList());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false);
    }
}
