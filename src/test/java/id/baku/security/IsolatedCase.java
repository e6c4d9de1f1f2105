package id.baku.security;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.testing.CaseDriver;

/**
 * A case of diy-03 that has left traces of every kind: a late activity, a draft, a comment, an attachment, an incident.
 * Knows what each placeholder of the REST API stands for in it, and the words by which a leak is recognised.
 */
class IsolatedCase {

    static final String SOP = "diy-03";
    static final String AGENCY = "diy";
    static final String SECRET = "Rahasia-Instansi-Pemohon";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w-]+)}");

    private final CaseDriver cases;
    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final HistoryService historyService;
    private final ManagementService managementService;
    private final AuthorizationService authorizationService;
    private final FilterService filterService;
    private final IdentityService identityService;
    private final JdbcTemplate jdbc;

    /** By kind of resource and placeholder, e.g. {@code task{id}}; by placeholder alone where it always means the same. */
    private final Map<String, String> values = new TreeMap<>();
    private ProcessInstance instance;

    IsolatedCase(CaseDriver cases, RepositoryService repositoryService, RuntimeService runtimeService,
                 TaskService taskService, HistoryService historyService, ManagementService managementService,
                 AuthorizationService authorizationService, FilterService filterService,
                 IdentityService identityService, JdbcTemplate jdbc) {
        this.cases = cases;
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.historyService = historyService;
        this.managementService = managementService;
        this.authorizationService = authorizationService;
        this.filterService = filterService;
        this.identityService = identityService;
        this.jdbc = jdbc;
        knowWhatIsThereWithoutACase();
    }

    private void knowWhatIsThereWithoutACase() {
        ProcessDefinition process = repositoryService.createProcessDefinitionQuery().processDefinitionKey(SOP)
                .tenantIdIn(AGENCY).latestVersion().singleResult();
        List.of("process-definition", "history/process-definition").forEach(kind -> put(kind, process.getId()));
        put("deployment", process.getDeploymentId());
        values.put("{resourceId}", repositoryService.getDeploymentResources(process.getDeploymentId()).get(0).getId());
        put("job-definition", managementService.createJobDefinitionQuery().processDefinitionId(process.getId())
                .listPage(0, 1).get(0).getId());
        put("filter", filterService.createFilterQuery().listPage(0, 1).get(0).getId());
        put("authorization", authorizationService.createAuthorizationQuery().userIdIn("diy.promosi")
                .listPage(0, 1).get(0).getId());
        put("user", "diy.promosi");
        put("group", "diy-pengawas");
        put("tenant", AGENCY);
        values.putAll(Map.of("{key}", SOP, "{tenantId}", AGENCY, "{varId}", "permohonan", "{messageName}", "apa-saja",
                "{name}", "activity-instance-start", "{engine}", "default", "{userId}", "diy.promosi",
                "{groupId}", "diy-pengawas"));
    }

    /** Before the case runs, only paths without anything of a case can be filled. */
    void run() {
        instance = cases.start(SOP, AGENCY, Map.of("permohonan", Map.of("instansi", SECRET)));
        cases.fireTimer(instance, "waktu_01");
        EngineTime.reset();
        for (String activity : List.of("kegiatan_01", "kegiatan_02", "kegiatan_03")) {
            cases.complete(instance, activity, Map.of());
        }
        Task task = cases.task(instance, "kegiatan_04");
        String id = instance.getId();
        put("task", task.getId());
        List.of("process-instance", "history/process-instance").forEach(kind -> put(kind, id));
        put("execution", task.getExecutionId());
        values.put("{commentId}", taskService.createComment(task.getId(), id, SECRET).getId());
        values.put("{attachmentId}", taskService.createAttachment("text/plain", task.getId(), id, SECRET, SECRET,
                new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8))).getId());
        put("incident", runtimeService.createIncident("lain", task.getExecutionId(), SECRET, SECRET).getId());
        put("job", managementService.createJobQuery().processInstanceId(id).listPage(0, 1).get(0).getId());
        runtimeService.setVariable(id, "catatan", SECRET);
        put("variable-instance", runtimeService.createVariableInstanceQuery().processInstanceIdIn(id)
                .variableName("catatan").singleResult().getId());
        put("history/variable-instance", historyService.createHistoricVariableInstanceQuery().processInstanceId(id)
                .variableName("catatan").singleResult().getId());
        put("history/activity-instance", historyService.createHistoricActivityInstanceQuery().processInstanceId(id)
                .listPage(0, 1).get(0).getId());
        put("history/detail", historyService.createHistoricDetailQuery().processInstanceId(id).listPage(0, 1).get(0).getId());
        put("history/job-log", historyService.createHistoricJobLogQuery().processInstanceId(id).listPage(0, 1).get(0).getId());
        identityService.setAuthentication("diy.kasi", List.of("diy-kasi-hal-sk"), List.of(AGENCY));
        taskService.claim(task.getId(), "diy.kasi");
        identityService.clearAuthentication();
        values.put("{operationId}", historyService.createUserOperationLogQuery().listPage(0, 1).get(0).getOperationId());
        values.put("{naskah}", jdbc.queryForObject("select id from naskah where process_instance_id = ?", String.class, id));
    }

    /** The path filled with ids of this case; empty where nothing of the kind exists, e.g. external tasks. */
    Optional<String> resolve(RestCatalogue.Operation operation) {
        Matcher matcher = PLACEHOLDER.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        while (matcher.find()) {
            String kind = operation.path().startsWith("/plugin") ? operation.path().split("/")[4] : operation.kind();
            String value = values.getOrDefault(kind + matcher.group(), values.get(matcher.group()));
            if (value == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        return Optional.of(matcher.appendTail(path).toString());
    }

    /** The id of the case's task, instance, and so on. */
    String id(String kind) {
        return values.get(kind + "{id}");
    }

    String comment() {
        return values.get("{commentId}");
    }

    String naskah() {
        return values.get("{naskah}");
    }

    /** What an answer must not contain: ids, number and words of the case, and the people who worked on it. */
    List<String> traces() {
        return List.of(SECRET, instance.getId(), instance.getBusinessKey(), id("task"), id("execution"), id("job"),
                id("variable-instance"), naskah(), "diy.promosi", "diy.kasi");
    }

    private void put(String kind, String id) {
        values.put(kind + "{id}", id);
    }
}
