package id.baku.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;


/** Every reason for which a diagram is refused: the real diagram, broken in one place, deployed as users do. */
class DiagramGuardTest extends GuardedDiagram {

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("kasi-lain", "Lajur \"Kasi HAL&SK\" (kasi-lain) tidak dikenal sebagai peran pada instansi \"diy\"",
                        replace("\"kasi-hal-sk\"", "\"kasi-lain\"")),
                broken("kegiatan_07", "Kegiatan \"7. Arsipkan tembusan surat\" (kegiatan_07) tidak berada di dalam lajur",
                        replace("<bpmn:flowNodeRef>kegiatan_07</bpmn:flowNodeRef>", "")),
                broken("waktu_04", "memotong kegiatan (interrupting)",
                        diagram -> diagram.replaceFirst("(id=\"waktu_04\"[^>]*) cancelActivity=\"false\"", "$1")),
                broken("waktu_04", "bukan durasi ISO 8601", replace("R3/PT15M", "R3/15 menit")),
                broken("terlambat_09", "Eskalasi \"Terlambat\" (terlambat_09) tidak ditangkap", diagram -> diagram
                        .replace("id=\"def_terlambat_09\" escalationRef=\"eskalasi_terlambat\"",
                                "id=\"def_terlambat_09\" escalationRef=\"eskalasi_lain\"")
                        .replace("<bpmn:escalation id=", "<bpmn:escalation id=\"eskalasi_lain\" name=\"Lain\" "
                                + "escalationCode=\"LAIN\" /><bpmn:escalation id=")),
                broken("pengawasan_mulai", "menghentikan seluruh proses (interrupting)",
                        replace(" isInterrupting=\"false\"", "")),
                broken("naskah_surat_konsep", "Delegate ${buatSurat} yang disebut \"Susun konsep surat\"",
                        replace("${buatNaskah}", "${buatSurat}")),
                broken("naskah_surat_konsep", "belum menyebut delegate",
                        replace("camunda:delegateExpression=\"${buatNaskah}\"", "camunda:class=\"java.lang.Object\"")),
                broken("alur_keputusan_pengesahan_kegiatan_10", "memakai skrip",
                        replace("xsi:type=\"bpmn:tFormalExpression\">${disahkan",
                                "xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${disahkan")),
                broken("kegiatan_05", "formulir yang bukan Camunda Form", replace("camunda:formRef=\"diy-03-kegiatan_05\" "
                        + "camunda:formRefBinding=\"deployment\"", "camunda:formKey=\"embedded:app:x.html\"")),
                broken("kegiatan_04", "Formulir \"diy-03-lain\" yang disebut \"4. Periksa dan paraf surat\"",
                        replace("diy-03-kegiatan_04", "diy-03-lain")),
                broken("waktu_04", "tidak menempel pada kegiatan",
                        replace("attachedToRef=\"kegiatan_04\"", "attachedToRef=\"tidak_ada\"")),
                broken("naskah_surat_konsep", "belum menyebut SOP yang dimulai",
                        diagram -> diagram.replaceFirst("\\$\\{buatNaskah}", "\\${mulaiSop}")),
                broken("kegiatan_07", "belum menyebut pesan yang ditunggu", diagram -> diagram.replaceFirst(
                        "(?s)<bpmn:userTask (id=\"kegiatan_07\".*?)</bpmn:userTask>",
                        "<bpmn:receiveTask $1</bpmn:receiveTask>")),
                broken("kegiatan_05", "yang tidak ada templatnya; perbaiki", property("konsep", "surat-lain")),
                broken("kegiatan_13", "tidak disusun sesudahnya", diagram -> diagram.replaceFirst(
                        "(?s)(<bpmn:userTask id=\"kegiatan_13\".*?<camunda:properties>)",
                        "$1<camunda:property name=\"konsep\" value=\"surat-jawaban\" />")),
                broken("diy-03", "Konversi waktu \"sebentar\" pada", replace("<camunda:property name=\"kodeKasus\"",
                        "<camunda:property name=\"konversiWaktu.hari\" value=\"sebentar\" /><camunda:property name=\"kodeKasus\"")),
                broken("kegiatan_05", "menyebut pelaksananya sendiri dengan camunda:assignee", taskAttribute("assignee", "diy.perancang")),
                broken("kegiatan_05", "menyebut pelaksananya sendiri dengan camunda:candidateUsers",
                        taskAttribute("candidateUsers", "diy.perancang")),
                broken("kegiatan_05", "menyebut pelaksananya sendiri dengan camunda:candidateGroups",
                        taskAttribute("candidateGroups", "diy-analis-penjamin-mutu")),
                broken("diy-03", "menyebut pelaksananya sendiri dengan camunda:candidateStarterUsers",
                        diagram -> diagram.replaceFirst("<bpmn:process ", "<bpmn:process camunda:candidateStarterUsers=\"diy.perancang\" ")),
                broken("kegiatan_04", "ditentukan oleh data kasus", replace("<camunda:property name=\"paraf\"",
                        "<camunda:property name=\"pelaksana\" value=\"surat.kepada\" /><camunda:property name=\"paraf\"")),
                broken("kegiatan_05", "ditentukan oleh data kasus", diagram -> diagram.replaceFirst(
                        "(?s)(<bpmn:userTask id=\"kegiatan_05\".*?<camunda:properties>)",
                        "$1<camunda:property name=\"pelaksana\" value=\"surat.kepada\" />")),
                broken("kegiatan_05", "menyebut pelaksananya sendiri dengan potentialOwner", diagram -> diagram.replaceFirst(
                        "(?s)(<bpmn:userTask id=\"kegiatan_05\".*?)</bpmn:userTask>", "$1<bpmn:potentialOwner>"
                                + "<bpmn:resourceAssignmentExpression><bpmn:formalExpression>user(diy.perancang)"
                                + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>")),
                broken("mulai", "mulai dengan sendirinya", diagram -> diagram.replaceFirst(
                        "(?s)(<bpmn:startEvent id=\"mulai\".*?)</bpmn:startEvent>", "$1<bpmn:timerEventDefinition><bpmn:timeDuration "
                                + "xsi:type=\"bpmn:tFormalExpression\">PT5M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>")),
                broken("waktu_04", "berulang tanpa batas", replace("R3/PT15M", "R/PT15M")),
                broken("waktu_04", "berulang tanpa batas", replace("R3/PT15M", "R999/PT15M")),
                broken("waktu_04", "berulang tanpa batas", replace("R3/PT15M", "${waktu}")),
                broken("waktu_04", "kurang dari satu menit", replace("R3/PT15M", "R3/PT1S")),
                broken("naskah_surat_konsep", "alur kembali kepadanya tanpa kegiatan orang", diagram -> diagram.replaceFirst(
                        "(<bpmn:sequenceFlow id=\"[^\"]*\"[^>]*sourceRef=\"naskah_surat_konsep\" targetRef=\")[^\"]*", "$1naskah_surat_konsep")),
                broken("kegiatan_07", "diulang menurut jumlah", diagram -> diagram.replaceFirst(
                        "(?s)(<bpmn:userTask id=\"kegiatan_07\".*?)</bpmn:userTask>", "$1<bpmn:multiInstanceLoopCharacteristics>"
                                + "<bpmn:loopCardinality>1000000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>")),
                broken("kegiatan_07", "memakai unsur callActivity", diagram -> diagram.replaceFirst(
                        "(?s)<bpmn:userTask (id=\"kegiatan_07\".*?)</bpmn:userTask>", "<bpmn:callActivity calledElement=\"diy-03\" $1</bpmn:callActivity>")),
                broken("kegiatan_07", "tidak mengikuti penggelarannya", replace("camunda:formRef=\"diy-03-kegiatan_07\" "
                        + "camunda:formRefBinding=\"deployment\"", "camunda:formRef=\"diy-03-kegiatan_07\" camunda:formRefBinding=\"latest\"")),
                broken("def_pengawasan_mulai", "membuat data kasus dengan escalation code variable",
                        replace("escalationCodeVariable=\"kodeEskalasi\"", "escalationCodeVariable=\"disahkan\"")),
                // A timer without a task that waits for it draws the document up again and again.
                broken("waktu_04", "alur kembali kepadanya tanpa kegiatan orang", diagram -> diagram.replaceFirst(
                        "(<bpmn:sequenceFlow id=\"[^\"]*\"[^>]*sourceRef=\"waktu_04\" targetRef=\")[^\"]*", "$1kegiatan_04")),
                broken("naskah_surat_terbit", "sebelum seorang pun mengerjakan kegiatan", diagram -> diagram.replaceFirst(
                        "(<bpmn:sequenceFlow id=\"[^\"]*\"[^>]*sourceRef=\"waktu_01\" targetRef=\")[^\"]*", "$1naskah_surat_terbit")),
                broken("keputusan_teguran", "alur kembali kepadanya tanpa kegiatan orang", diagram -> diagram.replaceFirst(
                        "(?s)<bpmn:endEvent (id=\"pengawasan_selesai\"[^>]*>.*?)</bpmn:endEvent>", "<bpmn:endEvent $1"
                                + "<bpmn:escalationEventDefinition escalationRef=\"eskalasi_terlambat\" /></bpmn:endEvent>")),
                broken("naskah_surat_konsep", "membuat data kasus dengan input parameter \"surat\"", diagram -> diagram.replaceFirst(
                        "(?s)(id=\"naskah_surat_konsep\".*?<camunda:inputOutput>)",
                        "$1<camunda:inputParameter name=\"surat\">palsu</camunda:inputParameter>")),
                broken("naskah_surat_konsep", "membuat data kasus dengan output parameter \"suratSesuai\"", diagram -> diagram.replaceFirst(
                        "(?s)(id=\"naskah_surat_konsep\".*?<camunda:inputOutput>)",
                        "$1<camunda:outputParameter name=\"suratSesuai\">ya</camunda:outputParameter>")),
                broken("naskah_surat_konsep", "sebelum seorang pun mengerjakan kegiatan", diagram -> diagram.replaceFirst(
                        "(<bpmn:sequenceFlow id=\"[^\"]*\"[^>]*sourceRef=\"mulai\" targetRef=\")[^\"]*", "$1naskah_surat_konsep")
                        .replaceFirst("(?s)(id=\"naskah_surat_konsep\".*?name=\"tahap\">)konsep", "$1terbit")),
                broken("diy-03", "Kode kasus LE pada", replace("name=\"kodeKasus\" value=\"KS\"", "name=\"kodeKasus\" value=\"LE\"")),
                broken("diy-03", "hanya boleh berisi huruf besar", replace("name=\"kodeKasus\" value=\"KS\"", "name=\"kodeKasus\" value=\"../K S\"")),
                broken("diy-03", "Masa simpan", replace("historyTimeToLive=\"P1825D\"", "historyTimeToLive=\"lama\"")),
                broken("alur_keputusan_pengesahan_kegiatan_10", "yang tidak dapat dibaca",
                        replace("${disahkan == 'ya'}", "${disahkan == 'ya'")),
                broken("mulai_lain", "Unsur \"Mulai lain\" (mulai_lain) belum lengkap", diagram -> diagram.replaceFirst(
                        "</bpmn:startEvent>", "</bpmn:startEvent><bpmn:startEvent id=\"mulai_lain\" name=\"Mulai lain\" />")),
                broken("kegiatan_05", "menyebut naskah surat-lain, yang tidak ada templatnya; isi \"Tanda tangan\"",
                        property("tandaTangan", "surat-lain")),
                broken("kegiatan_05", "mencetak nama Kepala Badan Kepegawaian Daerah Daerah Istimewa Yogyakarta, bukan pejabat "
                        + "pada lajurnya", property("tandaTangan", "surat-jawaban")),
                broken("kegiatan_05", "mencetak nama Kepala Badan Kepegawaian Daerah Daerah Istimewa Yogyakarta, bukan pejabat "
                        + "pada lajurnya", property("persetujuan", "surat-jawaban")),
                broken("kegiatan_04", "lebih dari satu jawaban keputusan \"Surat jawaban sesuai?\" (keputusan_surat_jawaban) sesudahnya menuju penerbitan",
                        of("kegiatan_04", "persetujuan", "surat-jawaban").andThen(replace("sourceRef=\"keputusan_surat_jawaban\" "
                                + "targetRef=\"kegiatan_03\"", "sourceRef=\"keputusan_surat_jawaban\" targetRef=\"kegiatan_06\""))::apply),
                broken("kegiatan_05", "lebih dari satu jawaban keputusan", replace("sourceRef=\"naskah_surat_ttd\" targetRef=\"kegiatan_06\"",
                        "sourceRef=\"naskah_surat_ttd\" targetRef=\"keputusan_surat_jawaban\"").andThen(replace(
                        "sourceRef=\"keputusan_surat_jawaban\" targetRef=\"naskah_surat_paraf\"",
                        "sourceRef=\"keputusan_surat_jawaban\" targetRef=\"naskah_surat_terbit\"")).andThen(replace(
                        "sourceRef=\"keputusan_surat_jawaban\" targetRef=\"kegiatan_03\"",
                        "sourceRef=\"keputusan_surat_jawaban\" targetRef=\"kegiatan_06\""))::apply),
                broken("kegiatan_05", "menyetujui naskah surat-jawaban, tetapi dijalankan beberapa kali", severalTimes("kegiatan_05")),
                broken("kegiatan_04", "menyetujui naskah surat-jawaban, tetapi dijalankan beberapa kali", severalTimes("kegiatan_04")),
                broken("kegiatan_04", "baru disusun sesudah kegiatan lain", of("kegiatan_04", "persetujuan", "surat-jawaban")),
                broken("kegiatan_05", "menyebut naskah surat-lain, yang tidak ada templatnya; isi \"Pindaian\"",
                        property("pindaian", "surat-lain")),
                broken("naskah_surat_konsep", "menyusun naskah surat-lain, yang tidak ada templatnya", input("templat", "surat-lain")),
                broken("naskah_surat_konsep", "menyusun naskah surat-lain, yang tidak ada templatnya", diagram ->
                        input("templat", "surat-lain").apply(diagram).replace("${buatNaskah}", "#{ buatNaskah }")),
                broken("naskah_surat_konsep", "tidak menyebut tahap naskah yang dikenal; isi \"Tahap\" dengan salah satu dari konsep,",
                        input("tahap", "rancangan")),
                broken("naskah_surat_konsep", "tidak menyebut naskahnya", diagram -> diagram.replaceFirst(
                        "(?s)(<bpmn:serviceTask id=\"naskah_surat_konsep\"[^>]*>)\\s*<bpmn:extensionElements>.*?</bpmn:extensionElements>", "$1")),
                broken("kegiatan_04", "menyebut naskah surat-lain, yang tidak ada templatnya; isi \"Paraf\"",
                        replace("name=\"paraf\" value=\"surat-jawaban\"", "name=\"paraf\" value=\"surat-lain\"")),
                broken("kegiatan_05", "\"Paraf\" dan \"Isian paraf\" diisi keduanya", property("paraf", "surat-jawaban")),
                broken("kegiatan_04", "\"Paraf\" dan \"Isian paraf\" diisi keduanya",
                        replace("suratSesuai=ya;", "suratSesuai ya;")),
                broken("kegiatan_04", "\"Isian paraf\" mengisi surat.kepada; yang boleh diisinya hanya jawaban keputusan sesudahnya dan kegiatan_04.",
                        replace("suratSesuai=ya;", "suratSesuai=ya; surat.kepada=Kepala Dinas Lain;")),
                broken("kegiatan_04", "\"Isian paraf\" mengisi disahkan;", replace("suratSesuai=ya;", "suratSesuai=ya; disahkan=ya;")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void refusesWhatWouldNotRunAsDrawn(String elementId, String reason, UnaryOperator<String> breakIt) {
        String diagram = breakIt.apply(DIAGRAM);
        assertThat(diagram).as("the test breaks the diagram").isNotEqualTo(DIAGRAM);
        ParseException refused = catchThrowableOfType(ParseException.class, () -> deploy(diagram, "diy"));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused).hasMessageContaining("diy-03.bpmn").hasMessageContaining(reason);
        assertThat(problems(refused)).filteredOn(problem -> problem.getMessage().contains(reason))
                .extracting(Problem::getMainElementId).contains(elementId);
        assertThat(problems(refused)).allSatisfy(GuardedDiagram::assertReadable);
    }

    /** The reason is an Indonesian sentence that names the element; quoted parts may be names and words of Modeler. */
    private static Arguments broken(String elementId, String reason, UnaryOperator<String> breakIt) {
        return Arguments.of(elementId, reason, breakIt);
    }

    private static UnaryOperator<String> property(String name, String value) {
        return of("kegiatan_05", name, value);
    }

    private static UnaryOperator<String> of(String activity, String name, String value) {
        return diagram -> diagram.replaceFirst("(?s)(<bpmn:userTask id=\"%s\".*?<camunda:properties>)".formatted(activity),
                "$1<camunda:property name=\"%s\" value=\"%s\" />".formatted(name, value));
    }

    private static UnaryOperator<String> taskAttribute(String name, String value) {
        return diagram -> diagram.replaceFirst("<bpmn:userTask id=\"kegiatan_05\"", "<bpmn:userTask id=\"kegiatan_05\" camunda:%s=\"%s\""
                .formatted(name, value));
    }

    private static UnaryOperator<String> severalTimes(String activity) {
        return diagram -> diagram.replaceFirst("(?s)(<bpmn:userTask id=\"%s\".*?)</bpmn:userTask>".formatted(activity),
                "$1<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality>"
                        + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>");
    }

    private static UnaryOperator<String> input(String name, String value) {
        return diagram -> diagram.replaceFirst("(?s)(id=\"naskah_surat_konsep\".*?name=\"%s\">)[^<]*".formatted(name), "$1" + value);
    }
}
