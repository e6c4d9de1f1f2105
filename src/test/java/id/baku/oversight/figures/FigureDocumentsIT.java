package id.baku.oversight.figures;

import static id.baku.oversight.figures.RandomActivities.month;
import static id.baku.oversight.figures.RandomFigures.API;
import static id.baku.oversight.figures.RandomFigures.ASKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.Conformance;
import id.baku.testing.WebSession;
import id.baku.web.format.Indonesian;
import id.baku.work.accountability.MeasuredActivity;

/** The documents made of the figures: monitoring, evaluation, and proposals of standards. */
@BakuTest
@BothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureDocumentsIT {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;

    RandomFigures random;

    @BeforeAll
    void appendAndFold() {
        random = beans.createBean(RandomFigures.class);
        random.appendAndFold();
    }

    @AfterAll
    void removeWhatWasAppended() {
        random.remove();
    }

    @Test
    void theMonitoringTableSaysWhatTheFiguresSay() throws IOException {
        Predicate<MeasuredActivity> first = one -> one.sopKey().equals("acak-1") && !one.provisional()
                && month(one).getYear() == RandomActivities.YEAR && month(one).getMonthValue() <= 6;
        String printed = print("pemantauan-sop", "/monitoring.pdf?half=1&" + ASKED);
        assertThat(printed).containsIgnoringCase("Januari 2031 s.d. Juni 2031")
                .contains("Tidak berjalan baik", "Waktu baku sementara, dihitung terpisah",
                        String.format(Locale.forLanguageTag("id"), "%,d kegiatan selesai", random.count(first)),
                        "terlambat %d.".formatted(random.count(first.and(MeasuredActivity::late))));
        assertThat(print("pemantauan-kegiatan", "/monitoring.pdf?half=2&sop=acak-2&" + ASKED))
                .contains("9. Kegiatan", "Belum dapat dinilai");
    }

    @Test
    void theEvaluationAsksTheQuestionsAndAnswersWhatFiguresCan() throws IOException {
        Predicate<MeasuredActivity> measured = one -> one.sopKey().equals("acak-2") && !one.provisional()
                && one.standardMinutes() != null && month(one).getYear() == RandomActivities.YEAR;
        assertThat(print("evaluasi-sop", "/evaluation.pdf?" + ASKED)).contains("Mampu mendorong peningkatan kinerja",
                "Mudah dipahami", "Sinergi satu dengan lainnya", "tahun sebelumnya tidak ada angka",
                Indonesian.percent(FigureLine.percent(random.count(measured.and(one -> !one.late())), random.count(measured))));
    }

    @Test
    void standardsAreProposedFromTheTimesObserved() throws IOException {
        SopFigures sop = random.year().get(0);
        SopFigures.Activity third = sop.activities().get(2);
        assertThat(third.standard()).isNull();
        assertThat(Proposal.from(List.of(sop))).anySatisfy(proposal -> {
            assertThat(proposal.activity()).isEqualTo("3. Kegiatan");
            assertThat(proposal.reason()).isEqualTo("Belum ada waktu baku");
            assertThat(proposal.observed()).isEqualTo(third.line().finished());
            assertThat(proposal.proposed()).isEqualTo(TimeText.usual(third.line().ninetieth()));
        }).anySatisfy(proposal -> assertThat(proposal.reason()).isEqualTo("Waktu baku sementara"));
        assertThat(print("usulan-waktu-baku", "/proposals.pdf?" + ASKED)).contains("3. Kegiatan", "Belum ada waktu baku",
                TimeText.usual(third.line().ninetieth()));
    }

    private String print(String name, String path) throws IOException {
        var answer = WebSession.cockpit(port, "sulbar.pengawas").get(API + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        Files.createDirectories(Path.of("target", "naskah"));
        Files.write(Path.of("target", "naskah", name + ".pdf"), answer.body());
        assertThat(Conformance.brokenRules(answer.body())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
