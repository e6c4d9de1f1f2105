package id.baku.document.drawup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.CaseDriver;

/** A date or number that a document must not have is refused when the task that enters it is completed. */
@BakuTest
class IssueGuardIT {

    private static final SampleSop AGREEMENT = SampleSop.of("diy-03");
    private static final SampleSop CERTIFICATION = SampleSop.of("sulbar-45");
    private static final SampleSop TRAINING = SampleSop.of("diy-07");

    @Autowired
    CaseDriver cases;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    CaseData caseData;
    @Autowired
    Clock clock;

    @AfterEach
    void resetTheClock() {
        EngineTime.reset();
    }

    @Test
    void refusesADateThatHasNotCome() {
        ProcessInstance instance = runTo(AGREEMENT, "kegiatan_06");
        assertRefused(instance, letter("", today().plusDays(1)), "10 November 2026, belum tiba");
        assertRefused(instance, letter("", LocalDate.of(2062, 12, 1)), "1 Desember 2062, belum tiba");
        assertThat(jdbc.queryForList("select distinct book_year from register_entry where book_year > 2027")).isEmpty();

        cases.act(instance, AGREEMENT, "kegiatan_06", letter("", today()));
        assertThat(cases.open(instance)).containsExactly("kegiatan_07");
    }

    @Test
    void refusesAYearThatIsOverButInJanuary() {
        ProcessInstance instance = cases.start("diy-03", "diy", Map.of("permohonan", Map.of("instansi", "Dinas Contoh")));
        while (!cases.open(instance).contains("kegiatan_06")) {
            cases.act(instance, AGREEMENT, cases.open(instance).get(0), Map.of());
        }
        assertRefused(instance, letter("", LocalDate.of(2025, 11, 9)), "9 November 2025, tidak dalam tahun ini");
        EngineTime.moveTo(Instant.parse("2027-02-01T02:00:00Z"));
        assertRefused(instance, letter("", LocalDate.of(2026, 12, 29)), "tidak dalam tahun ini");
        EngineTime.moveTo(Instant.parse("2027-01-29T02:00:00Z"));
        cases.act(instance, AGREEMENT, "kegiatan_06", letter("", LocalDate.of(2026, 12, 29)));
        assertThat(cases.open(instance)).containsExactly("kegiatan_07");
    }

    @Test
    void refusesADateBeforeTheLetterThatItAnswers() {
        ProcessInstance instance = runTo(AGREEMENT, "kegiatan_06");
        assertRefused(instance, letter("", today().minusDays(4)), "mendahului surat permohonan yang dijawabnya");
        assertRefused(instance, letter("", today().minusDays(1)), "mendahului penerimaan surat permohonan yang dijawabnya");
        cases.act(instance, AGREEMENT, "kegiatan_06", letter("", today()));
    }

    /** Forms accept no letter dated after today; a case from before that rule may have one. */
    @Test
    void refusesAnAnswerBeforeTheDayOfTheLetterThatItAnswers() {
        Map<String, Object> later = Map.of("tanggalSurat", today().plusDays(2).toString());
        assertThatThrownBy(() -> cases.start("diy-03", "diy", CaseData.merged(AGREEMENT.start(today()), Map.of("permohonan", later))))
                .isInstanceOf(Refusal.class).hasMessageContaining("Tanggal surat tidak boleh sesudah hari ini.");
        ProcessInstance instance = cases.start(AGREEMENT);
        runtimeService.setVariable(instance.getId(), "permohonan", caseData.toVariable(CaseData.merged(
                (Map<?, ?>) caseData.plain(runtimeService.getVariable(instance.getId(), "permohonan")), later)));
        while (!cases.open(instance).contains("kegiatan_06")) {
            cases.act(instance, AGREEMENT, cases.open(instance).get(0), Map.of());
        }
        assertRefused(instance, letter("", today()), "mendahului surat permohonan yang dijawabnya");
    }

    /**
     * A document is not dated before another document of the case that it is based on, nor before the day on which the request
     * came in.
     */
    @Test
    void refusesADateBeforeTheDocumentThatItStandsOn() {
        SampleSop validation = SampleSop.of("pupr-004");
        ProcessInstance instance = runTo(validation, "kegiatan_08");
        assertThatThrownBy(() -> cases.act(instance, validation, "kegiatan_08", Map.of("validasi", Map.of("nomor", "", "tanggal",
                today().minusDays(2).toString())))).isInstanceOf(Refusal.class).hasMessageContaining("yang menjadi dasarnya");
        assertThat(cases.open(instance)).containsExactly("kegiatan_08");
    }

    /** The next number of a series is not given to an earlier date; the number given on that day must be typed. */
    @Test
    void refusesAnOlderDateForTheNextNumber() {
        ProcessInstance late = runTo(AGREEMENT, "kegiatan_06");
        ProcessInstance first = runTo(AGREEMENT, "kegiatan_06");
        LocalDate before = today();
        EngineTime.moveTo(clock.instant().plus(1, ChronoUnit.DAYS));
        cases.act(first, AGREEMENT, "kegiatan_06", letter("", today()));
        assertRefused(late, letter("", before), "mendahului nomor terakhir dalam buku nomor", "Isi tanggal hari ini atau paling awal tanggal nomor terakhir itu");
        cases.act(late, AGREEMENT, "kegiatan_06", letter("800/4710.a", before));
        assertThat(cases.open(late)).containsExactly("kegiatan_07");
    }

    @Test
    void refusesANumberThatAnotherDocumentHas() {
        ProcessInstance first = runTo(AGREEMENT, "kegiatan_06");
        cases.act(first, AGREEMENT, "kegiatan_06", letter("800/4711", today()));
        ProcessInstance second = runTo(AGREEMENT, "kegiatan_06");
        assertRefused(second, letter(" 800/4711", today()), "Nomor 800/4711 sudah dipakai Surat Jawaban Persetujuan Kerja Sama dalam kasus "
                + first.getBusinessKey());
        cases.act(second, AGREEMENT, "kegiatan_06", letter("800/4712", today()));
        while (!cases.open(second).contains("kegiatan_10")) {
            cases.act(second, AGREEMENT, cases.open(second).get(0), Map.of());
        }
        assertThatThrownBy(() -> cases.complete(second, "kegiatan_10", Map.of("penomoran", Map.of("kesepakatanBersama", "X/4713",
                "perjanjianKerjaSama", "X/4713")))).isInstanceOf(Refusal.class).hasMessageContaining("Nomor X/4713 diisi untuk dua naskah");
    }

    @Test
    void tellsThoseApartForWhomOneDocumentEachIsMade() {
        ProcessInstance instance = runTo(CERTIFICATION, "kegiatan_08");
        assertRowsRefused(instance, row("Contoh Asesi Mandar", 201, ""), row("contoh  Asesi MANDAR", 203, ""),
                "contoh  Asesi MANDAR tercantum dua kali");
        assertRowsRefused(instance, row("Contoh Asesi Mandar", 201, "S/47"), row("Contoh Asesi Mamasa", 203, " S/47"),
                "Nomor S/47 diisi untuk dua naskah");
        String taken = jdbc.queryForObject("select number from register_entry where process_instance_id = ? and kind = 'sk-penetapan'",
                String.class, instance.getId());
        assertRowsRefused(instance, row("Contoh Asesi Mandar", 201, "S/47"), row("Contoh Asesi Mamasa", 203, taken), "sudah dipakai");

        cases.act(instance, CERTIFICATION, "kegiatan_08", holders(row("Contoh Asesi Mamasa", 201, ""), row("Contoh Asesi Mamasa, S.E.", 203, "")));
        assertThat(cases.isFinished(instance)).isTrue();
        assertThat(jdbc.queryForList("select distinct number from register_entry where process_instance_id = ? and kind = 'sertifikat' "
                + "and voided_at is null", instance.getId())).hasSize(2);
    }

    private void assertRowsRefused(ProcessInstance instance, Map<String, Object> first, Map<String, Object> second, String sentence) {
        assertThatThrownBy(() -> cases.act(instance, CERTIFICATION, "kegiatan_08", holders(first, second))).isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
        assertThat(cases.open(instance)).containsExactly("kegiatan_08");
    }

    @SafeVarargs
    private static Map<String, Object> holders(Map<String, Object>... rows) {
        return Map.of("kompeten", Map.of("daftar", List.of(rows)));
    }

    private static Map<String, Object> row(String name, int person, String number) {
        return Map.of("nama", name, "nip", "00000000 000000 1 " + person, "jabatan", person == 201 ? "Pengurus Barang" : "Pengelola Aset",
                "unit", person == 201 ? "Sekretariat Dinas" : "Cabang Dinas Mamasa", "nomorSertifikat", number);
    }

    @Test
    void refusesAnotherNumberForWhatHasOne() {
        SampleSop validation = SampleSop.of("pupr-004");
        ProcessInstance instance = runTo(validation, "kegiatan_08");
        cases.act(instance, validation, "kegiatan_08", Map.of("validasiSesuai", "tidak", "kegiatan_08", Map.of("catatan", "Perbaiki")));
        while (!cases.open(instance).contains("kegiatan_07")) {
            cases.act(instance, validation, cases.open(instance).get(0), Map.of());
        }
        assertThatThrownBy(() -> cases.act(instance, validation, "kegiatan_07", Map.of("suratValidasi", Map.of("nomor", "X/4714",
                "tanggal", today().toString())))).isInstanceOf(Refusal.class).hasMessageContaining("sudah ditetapkan menurut buku nomor");
        cases.act(instance, validation, "kegiatan_07", Map.of());
        assertThat(cases.open(instance)).containsExactly("kegiatan_08");
    }

    @Test
    void refusesAnInvitationThatIsNotBeforeItsDay() {
        SampleSop evaluation = SampleSop.of("diy-04");
        ProcessInstance instance = runTo(evaluation, "kegiatan_09");
        Map<String, Object> number = Map.of("nomor", "", "tanggal", today().plusDays(20).toString());
        EngineTime.moveTo(clock.instant().plus(20, ChronoUnit.DAYS));
        assertThatThrownBy(() -> cases.act(instance, evaluation, "kegiatan_09", Map.of("penomoranUndangan", number)))
                .isInstanceOf(Refusal.class).hasMessageContaining("tidak mendahului acaranya");
    }

    /** A document that is not issued on the chosen path needs no date. */
    @Test
    void looksOnlyAtWhatIsIssued() {
        ProcessInstance instance = runTo(TRAINING, "kegiatan_08");
        Map<String, Object> tomorrow = Map.of("nomor", "", "tanggal", today().plusDays(1).toString());
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_08", Map.of("laporanDisahkan", "ya", "penomoranLaporan", tomorrow)))
                .isInstanceOf(Refusal.class).hasMessageContaining("belum tiba");
        cases.complete(instance, "kegiatan_08", Map.of("laporanDisahkan", "tidak", "kegiatan_08", Map.of("catatan", "Perbaiki")));
        assertThat(cases.open(instance)).containsExactly("kegiatan_06");
    }

    private void assertRefused(ProcessInstance instance, Map<String, Object> letter, String... sentences) {
        assertThatThrownBy(() -> cases.complete(instance, "kegiatan_06", letter)).isInstanceOf(Refusal.class)
                .message().contains(sentences);
        assertThat(cases.open(instance)).containsExactly("kegiatan_06");
    }

    private static Map<String, Object> letter(String number, LocalDate date) {
        return Map.of("surat", Map.of("nomor", number, "tanggal", date.toString()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ProcessInstance runTo(SampleSop sop, String activity) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }
}
