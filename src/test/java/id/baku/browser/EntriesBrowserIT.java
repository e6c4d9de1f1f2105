package id.baku.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import id.baku.engine.diagram.WholeForm;
import id.baku.sample.SampleSop;
import id.baku.testing.CaseDriver;

/** Numbers and dates in forms, pasted and typed as Indonesians write them. */
@BrowserTest
class EntriesBrowserIT {

    private static final SampleSop COOPERATION = SampleSop.of("diy-03");
    private static final String READ = """
            async rows => {
              const written = await import('/camunda/assets/baku/web/written.js');
              return rows.map(([kind, text]) => written[kind](text));
            }""";

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    Clock clock;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    IdentityService identityService;

    @Test
    void theBrowserReadsAsTheServerDoes() throws IOException {
        try (Browser browser = Browser.open(port)) {
            Page page = browser.login("diy.promosi", "tasklist");
            for (String[] kind : new String[][] {{"number", "angka"}, {"date", "tanggal"}, {"nip", "nip"}}) {
                List<String[]> table = table(kind[1]);
                List<?> read = (List<?>) page.evaluate(READ, table.stream().map(row -> List.of(kind[0], row[0])).toList());
                for (int i = 0; i < table.size(); i++) {
                    if (kind[0].equals("nip") && !table.get(i)[1].isEmpty()) {
                        assertThat(read.get(i).toString()).as(table.get(i)[0]).contains(table.get(i)[1]);
                    } else {
                        assertThat(read.get(i)).as(table.get(i)[0]).isEqualTo(table.get(i)[1]);
                    }
                }
            }
        }
    }

    @Test
    void aFormTakesWhatIsPastedAsItIsMeant() throws IOException {
        try (Browser browser = Browser.open(port)) {
            Tasklist tasklist = new Tasklist(browser, "diy.promosi").newCase(cases.nameOf("diy-03", "diy"));
            Page page = tasklist.page();
            Locator form = page.locator(".modal .fjs-container");
            new FormFiller(page, form).fill(schema("mulai"), COOPERATION.start(LocalDate.now(clock)));
            Locator count = form.getByLabel("Jumlah peserta");
            Locator day = form.locator("input[id$='permohonan_tanggalSurat-date']");

            paste(page, day, "1 Maret 2026");
            assertThat(form.getByText("Minggu, 1 Maret 2026: hari libur.")).isVisible();
            paste(page, day, "25/12/2025");
            assertThat(form.getByText("Kamis, 25 Desember 2025: hari libur, Natal.")).isVisible();
            paste(page, count, "1,250");
            paste(page, day, "31/02/2026");
            assertThat(page.locator(".modal-footer button", new Page.LocatorOptions().setHasText("Mulai"))).isDisabled();
            assertThat(form.getByText("\"1,250\" dapat dibaca dua cara: tulis 1.250 atau 1,2500.")).isVisible();
            assertThat(form.getByText("Tanggal ini tidak ada atau tidak terbaca.")).isVisible();

            paste(page, count, "1e3");
            assertThat(form.getByText("Tidak terbaca sebagai angka.")).isVisible();
            paste(page, count, "1.250");
            paste(page, day, "5 Januari 2026");
            tasklist.start();
            ProcessInstance instance = runtimeService.createProcessInstanceQuery().processDefinitionKey("diy-03").list().stream()
                    .max(Comparator.comparing(ProcessInstance::getBusinessKey)).orElseThrow();
            JsonNode stored = new ObjectMapper().readTree(runtimeService.getVariable(instance.getId(), "permohonan").toString());
            assertThat(stored.path("jumlahPeserta").asInt()).isEqualTo(1250);
            assertThat(stored.path("tanggalSurat").asText()).isEqualTo("2026-01-05");
        }
    }

    @Test
    void anAmountIsShownAsItIsStoredWithItsWords() {
        ProcessInstance instance = cases.start(COOPERATION);
        while (!cases.open(instance).contains("kegiatan_08")) {
            cases.act(instance, COOPERATION, cases.open(instance).get(0), Map.of());
            cases.runJobs(instance);
        }
        try (Browser browser = Browser.open(port)) {
            Task task = cases.task(instance, "kegiatan_08");
            String executor = identityService.createUserQuery().memberOfGroup(cases.candidateGroup(task)).listPage(0, 1).get(0).getId();
            Tasklist tasklist = new Tasklist(browser, executor).open(task.getId());
            Page page = tasklist.page();
            Locator amount = page.locator(".fjs-container").first().getByLabel("Biaya per peserta");
            for (String[] one : new String[][] {{"150.000", "150.000", "seratus lima puluh ribu rupiah"},
                    {"1.250.000,00", "1.250.000,00", ""}, {"Rp1.250.000", "1.250.000", "satu juta dua ratus lima puluh ribu rupiah"}}) {
                paste(page, amount, one[0]);
                assertThat(shown(amount)).isEqualTo(one[1]);
                assertThat(page.locator(".baku-terbaca", new Page.LocatorOptions().setHasText(one[2])).first()).hasCount(1);
            }
            amount.fill("");
            amount.pressSequentially("2.750.000");
            amount.press("Tab");
            assertThat(shown(amount)).isEqualTo("2.750.000");
            assertThat(amount.evaluate("input => input.value")).as("what the form sees").isEqualTo("2750000");
        }
    }

    /** Enters a text as the clipboard and phones do: without single keys. */
    private static void paste(Page page, Locator field, String text) {
        field.focus();
        field.press("Control+a");
        page.keyboard().insertText(text);
        field.press("Tab");
        Stillness.await(page);
    }

    private static Object shown(Locator field) {
        return field.evaluate("input => Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').get.call(input)");
    }

    private static List<String[]> table(String name) throws IOException {
        try (Stream<String> lines = text("/cases/" + name + ".csv").lines()) {
            return lines.skip(1).map(line -> line.replaceAll("\"", "").split("\\|", -1)).toList();
        }
    }

    private static JsonNode schema(String element) throws IOException {
        return WholeForm.of(new ObjectMapper().readTree(text("/forms/diy/diy-03/" + element + ".form")));
    }

    private static String text(String path) throws IOException {
        try (InputStream file = Objects.requireNonNull(EntriesBrowserIT.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
