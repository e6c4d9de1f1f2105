package id.baku.engine.webapps;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists with which all staff open Tasklist; their contents depend on the user. */
@Component
class TasklistFilters implements ApplicationRunner {

    private static final String ME = "${ currentUser() }";
    private static final String MY_GROUPS = "${ currentUserGroups() }";

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;

    TasklistFilters(FilterService filterService, TaskService taskService, AuthorizationService authorizationService) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (filterService.createFilterQuery().count() > 0) {
            return;
        }
        provide(1, "Tugas peran saya", "Menunggu diambil oleh peran saya", taskService.createTaskQuery()
                .taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned());
        provide(2, "Tugas saya", "Sudah saya ambil", taskService.createTaskQuery().taskAssigneeExpression(ME));
        provide(3, "Lewat waktu", "Melewati waktu baku", taskService.createTaskQuery().or()
                .taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr()
                .dueBeforeExpression("${ now() }"));
    }

    private void provide(int priority, String name, String description, TaskQuery query) {
        Filter filter = filterService.newTaskFilter(name);
        filter.setProperties(Map.of("priority", priority, "description", description, "refresh", true,
                "color", priority == 3 ? "#b3261e" : "#0b5d7a"));
        filter.setQuery(query.orderByDueDate().asc());
        filter = filterService.saveFilter(filter);
        Authorization everyone = authorizationService.createNewAuthorization(AUTH_TYPE_GLOBAL);
        everyone.setUserId(ANY);
        everyone.setResource(Resources.FILTER);
        everyone.setResourceId(filter.getId());
        everyone.addPermission(Permissions.READ);
        authorizationService.saveAuthorization(everyone);
    }
}
