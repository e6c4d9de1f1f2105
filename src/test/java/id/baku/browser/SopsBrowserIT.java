package id.baku.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.diagram.WholeForm;
import id.baku.engine.time.EngineTime;
import id.baku.sample.SampleSop;
import id.baku.testing.CaseDriver;

/**
 * Each SOP once from start to end in the browser: people start it, claim their tasks and fill in the forms. Two classes share
 * the SOPs and run side by side.
 */
@BrowserTest
@Tag("own-engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SopsBrowserIT {

    private static final int MOST_ACTIVITIES = 60;

    @LocalServerPort
    int port;
    @Autowired
    CaseDriver cases;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    RuntimeService runtimeService;
    @Autowired
    IdentityService identityService;
    @Autowired
    Clock clock;

    private final Map<String, Tasklist> atTasklist = new HashMap<>();
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open(port);
    }

    @AfterEach
    void startAnew() {
        EngineTime.reset();
        atTasklist.values().forEach(tasklist -> tasklist.page().context().close());
        atTasklist.clear();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Keys of the SOPs to run. */
    abstract List<String> keys();

    @ParameterizedTest
    @MethodSource("keys")
    void runsToItsEnd(String key) {
        SampleSop sop = SampleSop.of(key);
        ProcessInstance instance = start(sop);
        List<String> path = new ArrayList<>();
        while (!cases.isFinished(instance)) {
            String activity = cases.open(instance).get(0);
            path.add(activity);
            assertThat(path).hasSizeLessThan(MOST_ACTIVITIES);
            if (cases.isWaiting(instance, activity)) {
                recordArrival(instance, sop, activity);
            } else {
                complete(instance, sop, activity);
            }
        }
        assertThat(path).hasSizeGreaterThan(5);
    }

    private ProcessInstance start(SampleSop sop) {
        String starter = memberOf(cases.startGroup(sop.key(), sop.agency()));
        Tasklist tasklist = tasklist(starter).newCase(cases.nameOf(sop.key(), sop.agency()));
        new FormFiller(tasklist.page(), tasklist.page().locator(".modal .fjs-container"))
                .fill(form(sop, "mulai"), sop.start(LocalDate.now(clock)));
        Browser.picture(tasklist.page(), sop.key() + "-mulai");
        tasklist.start();
        ProcessInstance instance = runtimeService.createProcessInstanceQuery().processDefinitionKey(sop.key())
                .list().stream().max(Comparator.comparing(ProcessInstance::getBusinessKey))
                .orElseThrow(() -> new AssertionError("No case of " + sop.key()));
        cases.runJobs(instance);
        return instance;
    }

    /** Records an arrival on the page of waits, with the fields that the diagram names. */
    private void recordArrival(ProcessInstance instance, SampleSop sop, String activity) {
        Activity wait = repositoryService.getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementById(activity);
        String role = sop.agency() + "-" + DiagramElements.roleOf(wait).orElseThrow();
        Page page = tasklist(memberOf(role)).page().context().newPage();
        page.navigate("http://localhost:" + port + "/camunda/sop/menunggu.html");
        Locator card = page.locator("article", new Page.LocatorOptions().setHasText(instance.getBusinessKey()));
        card.locator("summary").click();
        Map<String, Object> answers = sop.answers(activity, LocalDate.now(clock), LocalDate.now(clock));
        for (String field : DiagramProperties.of(wait).list("isian")) {
            String[] parts = field.split("[=|]");
            Locator input = card.getByLabel(parts[1]);
            if (field.endsWith("|berkas")) {
                input.setInputFiles(new FilePayload("dpa.pdf", "application/pdf", "%PDF-1.7 contoh".getBytes(UTF_8)));
                page.getByText("Tersimpan:").waitFor();
            } else {
                input.fill(FormFiller.at(answers, parts[0]).toString());
            }
        }
        card.locator("button[type=submit]").click();
        page.getByText("Kedatangan tercatat").waitFor();
        page.close();
        cases.runJobs(instance);
    }

    private void complete(ProcessInstance instance, SampleSop sop, String activity) {
        cases.awaitItsDay(instance, sop, activity);
        Task task = cases.task(instance, activity);
        Tasklist tasklist = tasklist(memberOf(cases.candidateGroup(task))).open(task.getId());
        Page page = tasklist.page();
        Map<String, Object> answers = sop.answers(activity, LocalDate.now(clock), LocalDate.now(clock));
        new FormFiller(page, page.locator(".fjs-container").first()).fill(form(sop, activity), answers);
        Object note = FormFiller.at(answers, activity + ".catatan");
        if (note != null) {
            tasklist.fill(activity + ".catatan", note.toString());
        }
        // A picture for whoever has to find out why the form could not be completed.
        Browser.picture(page, sop.key() + "-" + activity);
        tasklist.complete();
        cases.runJobs(instance);
        cases.passTheWait(instance);
    }

    private Tasklist tasklist(String user) {
        return atTasklist.computeIfAbsent(user, name -> new Tasklist(browser, name));
    }

    private String memberOf(String group) {
        return identityService.createUserQuery().memberOfGroup(group).listPage(0, 1).get(0).getId();
    }

    private static JsonNode form(SampleSop sop, String element) {
        try {
            return WholeForm.of(new ObjectMapper().readTree(Path.of("forms", sop.agency(), sop.key(), element + ".form").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
