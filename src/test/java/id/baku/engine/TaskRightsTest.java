package id.baku.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.sample.SampleSop;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.CaseDriver;

/** Rights on tasks without rows of authorisations give every user the same answers as with them. */
@BakuTest
@BothDatabases
class TaskRightsTest {

    private static final String ROWS = "select count(*) from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ in (7, 19) and RESOURCE_ID_ <> '*'";

    @Autowired
    CaseDriver cases;
    @Autowired
    TaskService taskService;
    @Autowired
    HistoryService historyService;
    @Autowired
    IdentityService identityService;
    @Autowired
    AuthorizationService authorizationService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DataSource source;

    ProcessInstance instance;

    @BeforeEach
    void playSomeOfACase() {
        SampleSop sop = SampleSop.of("diy-03");
        instance = cases.start(sop);
        for (int i = 0; i < 3; i++) {
            cases.act(instance, sop, cases.open(instance).get(0), Map.of());
        }
        ProcessInstance other = cases.start(sop);
        taskService.setAssignee(cases.task(other, cases.open(other).get(0)).getId(), "diy.promosi");
    }

    @AfterEach
    void logOut() {
        identityService.clearAuthentication();
    }

    @Test
    void noRowIsWrittenForATask() {
        assertThat(jdbc.queryForObject(ROWS, Long.class)).isZero();
    }

    @Test
    void theRowsOfEarlierVersionsGo() throws IOException {
        jdbc.update("insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_) "
                + "values ('old-7', 1, 1, 'diy-kasi-hal-sk', 7, 'old', 16386)");
        jdbc.update("insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_) "
                + "values ('old-19', 1, 1, 'diy.kasi', 19, 'old', 2)");
        long all = jdbc.queryForObject("select count(*) from ACT_RU_AUTHORIZATION", Long.class);
        indexes().forEach(index -> jdbc.execute("drop index " + index));
        jdbc.execute("drop table \"engine_schema_history\"");

        EngineTables.bringUpToDate(source);

        assertThat(jdbc.queryForObject(ROWS, Long.class)).isZero();
        assertThat(jdbc.queryForObject("select count(*) from ACT_RU_AUTHORIZATION", Long.class)).as("all others stay").isEqualTo(all - 2);
    }

    /** The indexes that the migrations create. */
    private static List<String> indexes() throws IOException {
        List<String> names = new ArrayList<>();
        for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath:db/engine/*.sql")) {
            Matcher index = Pattern.compile("create index (\\w+)").matcher(script.getContentAsString(StandardCharsets.UTF_8));
            while (index.find()) {
                names.add(index.group(1));
            }
        }
        assertThat(names).contains("BAKU_IDX_LINK_OFFERED");
        return names;
    }

    @Test
    void everybodySeesTheOpenTasksThatHeHasOrIsOfferedAndASupervisorThoseOfHisAgency() {
        List<Task> all = open();
        Map<String, List<String>> offered = all.stream().collect(Collectors.toMap(Task::getId, task -> taskService
                .getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(group -> group != null).toList()));
        identityService.createUserQuery().list().stream().map(User::getId).filter(user -> user.contains(".")).forEach(user -> {
            List<String> groups = groups(user);
            Set<String> his = all.stream().filter(task -> user.startsWith(task.getTenantId() + ".") && (user.equals(task.getAssignee())
                            || groups.contains(task.getTenantId() + "-pengawas") || offered.get(task.getId()).stream().anyMatch(groups::contains)))
                    .map(Task::getId).collect(Collectors.toSet());

            assertThat(as(user, this::open)).as(user).extracting(Task::getId).containsExactlyInAnyOrderElementsOf(his);
            assertThat((long) as(user, () -> taskService.createTaskQuery().count())).as(user).isEqualTo(his.size());
            all.forEach(task -> assertThat(as(user, () -> authorizationService.isUserAuthorized(user, groups, Permissions.TASK_WORK,
                    Resources.TASK, task.getId()))).as(user).isEqualTo(user.equals(task.getAssignee())
                            || offered.get(task.getId()).stream().anyMatch(groups::contains)));
        });
        assertThat(all).as("tasks that somebody has, and that nobody has").extracting(Task::getAssignee).contains("diy.promosi", (String) null);
    }

    @Test
    void whoHadATaskOrWasOfferedItSeesItWhenItIsFinished() {
        List<HistoricTaskInstance> all = historyService.createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).list();
        Map<String, Set<String>> offered = all.stream().collect(Collectors.toMap(HistoricTaskInstance::getId, task -> historyService
                .createHistoricIdentityLinkLogQuery().taskId(task.getId()).type("candidate").list().stream()
                .map(one -> one.getGroupId()).collect(Collectors.toSet())));
        for (String user : List.of("diy.promosi", "diy.analis", "diy.kasi", "diy.kepala", "diy.pengawas", "diy.pengelola", "jateng.kasi")) {
            List<String> groups = groups(user);
            Set<String> his = all.stream().filter(task -> groups.contains("diy-pengawas") || user.equals(task.getAssignee())
                    || offered.get(task.getId()).stream().anyMatch(groups::contains)).map(HistoricTaskInstance::getId).collect(Collectors.toSet());

            assertThat(as(user, () -> historyService.createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).list()))
                    .as(user).extracting(HistoricTaskInstance::getId).containsExactlyInAnyOrderElementsOf(his);
            assertThat((long) as(user, () -> historyService.createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).count()))
                    .as(user).isEqualTo(his.size());
            assertThat(as(user, () -> historyService.createHistoricIdentityLinkLogQuery().list()).stream().map(one -> one.getTaskId())
                    .filter(id -> all.stream().anyMatch(task -> task.getId().equals(id))).collect(Collectors.toSet())).as(user).isEqualTo(his);
            List<HistoricVariableInstance> data = as(user, () -> historyService.createHistoricVariableInstanceQuery()
                    .processInstanceId(instance.getId()).disableBinaryFetching().list());
            assertThat(data.isEmpty()).as("data of the case for " + user).isEqualTo(his.isEmpty());
            assertThat(as(user, () -> historyService.createHistoricDetailQuery().processInstanceId(instance.getId()).count()) == 0L)
                    .as("details of the case for " + user).isEqualTo(his.isEmpty());
            assertThat(as(user, () -> historyService.createUserOperationLogQuery().processInstanceId(instance.getId()).list()).stream()
                    .map(UserOperationLogEntry::getTaskId).filter(id -> id != null).collect(Collectors.toSet()))
                    .as(user).isSubsetOf(his);
        }
    }

    @Test
    void whatTwoRolesAreOfferedComesOnceInTheOrderAskedFor() {
        Task twice = open().stream().filter(task -> task.getAssignee() == null).findFirst().orElseThrow();
        taskService.addCandidateGroup(twice.getId(), "diy-kasi-hal-sk");
        taskService.addCandidateGroup(twice.getId(), "diy-kepala-balai");
        List<Task> offered = taskService.createTaskQuery().taskCandidateGroupIn(List.of("diy-kasi-hal-sk", "diy-kepala-balai"))
                .orderByDueDate().asc().list();
        assertThat(offered).extracting(Task::getId).contains(twice.getId()).doesNotHaveDuplicates();
        assertThat(taskService.createTaskQuery().taskCandidateGroupIn(List.of("diy-kasi-hal-sk", "diy-kepala-balai")).count())
                .isEqualTo(offered.size());
        var query = taskService.createTaskQuery().taskCandidateGroup("diy-kepala-balai");
        assertThat(query.count()).as("the query stays as it was").isEqualTo(query.list().size());
        assertThat(taskService.createTaskQuery().or().taskCandidateGroup("diy-kepala-balai").taskAssignee("diy.promosi").endOr().list())
                .extracting(Task::getId).contains(twice.getId()).doesNotHaveDuplicates();
        assertThat(taskService.createTaskQuery().taskCandidateGroup("diy-kepala-balai").taskAssignee("diy.promosi").list())
                .as("what somebody has is not offered").isEmpty();
        assertThat(taskService.createTaskQuery().taskCandidateUser("diy.kepala").list()).extracting(Task::getId)
                .contains(twice.getId()).doesNotHaveDuplicates();
        taskService.deleteCandidateGroup(twice.getId(), "diy-kasi-hal-sk");
        taskService.deleteCandidateGroup(twice.getId(), "diy-kepala-balai");
    }

    private List<Task> open() {
        return taskService.createTaskQuery().list();
    }

    private List<String> groups(String user) {
        return identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }

    private <T> T as(String user, Supplier<T> question) {
        List<String> groups = groups(user);
        identityService.setAuthentication(user, groups, List.of(user.split("\\.")[0]));
        try {
            return question.get();
        } finally {
            identityService.clearAuthentication();
        }
    }
}
