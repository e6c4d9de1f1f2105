package id.baku.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.sample.SampleSop;
import id.baku.testing.Account;
import id.baku.testing.CaseDriver;
import id.baku.testing.SentSop;
import id.baku.testing.WebSession;

/** Cases of DIY and what belongs to them, made as people make them; the tasks are given to the head of the office. */
@TestComponent
class RealCases {

    private static final SampleSop LETTER = SampleSop.of("diy-03");
    private static final SampleSop PROGRAM = SampleSop.of("diy-01");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseDriver cases;
    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private int port;
    private String open;
    private String ended;
    private int drafts;

    RealCases(CaseDriver cases, TaskService taskService, RepositoryService repositoryService) {
        this.cases = cases;
        this.taskService = taskService;
        this.repositoryService = repositoryService;
    }

    /** Sets the port of Baku. */
    void at(int where) {
        port = where;
    }

    /** A task of a new case that has come to this activity. */
    String taskOf(String activity) {
        ProcessInstance instance = runTo(LETTER, activity);
        Task task = cases.task(instance, activity);
        taskService.setAssignee(task.getId(), Account.HEAD.id());
        return task.getId();
    }

    /** A case whose letter the head is to sign. */
    String open() {
        if (open == null) {
            open = taskService.createTaskQuery().taskId(taskOf("kegiatan_05")).singleResult().getProcessInstanceId();
        }
        return open;
    }

    /** A case at its end, with numbers and codes. */
    String ended() {
        if (ended == null) {
            ProcessInstance instance = cases.start(LETTER);
            cases.finish(instance, LETTER);
            ended = instance.getId();
        }
        return ended;
    }

    String definition() {
        return definitionOf("diy-03");
    }

    String definitionOf(String sop) {
        return repositoryService.createProcessDefinitionQuery().processDefinitionKey(sop).tenantIdIn("diy").processDefinitionVersion(1)
                .singleResult().getId();
    }

    /** A wait for a party outside. */
    String waiting() {
        runTo(PROGRAM, "kegiatan_10");
        return json(WebSession.tasklist(port, Account.STAFF.id()).get("/camunda/api/sop/waits").body()).get(0).path("id").asText();
    }

    /** A draft of an SOP, sent by an analyst who is none of the accounts of the test. */
    String draft() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> forms = Files.list(Path.of("forms/diy/diy-03"))) {
            files.put("diy-03.bpmn", Files.readString(Path.of("processes/diy/diy-03-kerja-sama-pengukuran.bpmn"))
                    .replace("1. Terima permohonan", "1. Catat surat " + ++drafts));
            for (Path form : forms.toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
            int status = WebSession.deploy(port, Account.ANALYST.id(), "diy", files).statusCode();
            if (status != 200) {
                throw new AssertionError("The draft is not taken: " + status);
            }
            return SentSop.waiting(WebSession.cockpit(port, Account.SUPERVISOR.id()), "diy-03").path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessInstance runTo(SampleSop sop, String activity) {
        ProcessInstance instance = cases.start(sop);
        while (!cases.open(instance).contains(activity)) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        return instance;
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
