package id.baku.administration.deputy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import id.baku.administration.deputy.Deputy.StoodInRole;
import id.baku.engine.walls.Grants;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;

/** Gives a deputy roles and tasks when the deputy's time begins, and takes them back when it ends. */
@Component
class DeputyPowers {

    private final DeputyRepository deputies;
    private final Staff staff;
    private final IdentityService identityService;
    private final TaskService taskService;
    private final Grants grants;
    private final Clock clock;

    DeputyPowers(DeputyRepository deputies, Staff staff, IdentityService identityService, TaskService taskService,
                 Grants grants, Clock clock) {
        this.deputies = deputies;
        this.staff = staff;
        this.identityService = identityService;
        this.taskService = taskService;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * Whether the deputy would get a group that takes the decision of two persons, such as the head's role, and nobody has
     * agreed yet.
     */
    boolean awaitAnother(Deputy deputy, Agency agency) {
        return !deputy.isConfirmed() && weighty(deputy, agency).findAny().isPresent();
    }

    /** The groups among those the deputy would get that take the decision of two persons. */
    Stream<String> weighty(Deputy deputy, Agency agency) {
        return staff.roles(deputy.absent(), agency).stream().map(role -> agency.groupOf(role.id()))
                .filter(group -> grants.byTwo(group).isPresent());
    }

    /** Gives the absent user's roles and open tasks to the deputy. */
    void give(Deputy deputy, Agency agency) {
        Set<StoodInRole> roles = staff.roles(deputy.absent(), agency).stream()
                .map(role -> give(role, deputy, agency)).collect(Collectors.toSet());
        List<Task> tasks = taskService.createTaskQuery().taskAssignee(deputy.absent()).tenantIdIn(agency.id()).list();
        tasks.forEach(task -> assign(task, deputy.deputy(), "Dialihkan kepada %s sesuai surat perintah %s."
                .formatted(deputy.kind().of(staff.nameOf(deputy.absent())), deputy.letter())));
        deputy.begin(roles, tasks.stream().map(Task::getId).collect(Collectors.toSet()), clock.instant());
    }

    private StoodInRole give(Role role, Deputy deputy, Agency agency) {
        Set<String> own = staff.holders(agency, role.id());
        boolean member = own.contains(deputy.deputy());
        own.removeIf(user -> isGranted(user, role.id(), null));
        if (!member) {
            identityService.createMembership(deputy.deputy(), agency.groupOf(role.id()));
        }
        return new StoodInRole(role.id(), !own.contains(deputy.deputy()), own.equals(Set.of(deputy.absent())));
    }

    /** Takes back what the deputy was given, except what the deputy also has in their own right or for somebody else. */
    void takeBack(Deputy deputy, Agency agency) {
        List<String> groups = deputy.grantedRoles().stream().filter(role -> !isGranted(deputy.deputy(), role, deputy))
                .map(agency::groupOf).toList();
        groups.forEach(group -> identityService.deleteMembership(deputy.deputy(), group));
        deputy.tasks().forEach(id -> {
            Task task = taskService.createTaskQuery().taskId(id).taskAssignee(deputy.deputy()).singleResult();
            if (task != null) {
                assign(task, staff.exists(deputy.absent()) ? deputy.absent() : null, "Kembali kepada pelaksana: masa "
                        + deputy.kind().of(staff.nameOf(deputy.absent())) + " berakhir.");
            }
        });
        if (!groups.isEmpty()) {
            taskService.createTaskQuery().taskAssignee(deputy.deputy()).tenantIdIn(agency.id())
                    .taskCandidateGroupIn(groups).includeAssignedTasks().list()
                    .forEach(task -> assign(task, null, "Kembali ke peran: masa penggantian berakhir."));
        }
    }

    /** Whether a user holds a role only by standing in for somebody; one deputy's record is left out of account. */
    private boolean isGranted(String user, String role, Deputy butFor) {
        return deputies.findByDeputyAndBegunAtIsNotNullAndEndedAtIsNull(user).stream()
                .anyMatch(one -> !one.equals(butFor) && one.grantedRoles().contains(role));
    }

    private void assign(Task task, String user, String why) {
        taskService.setAssignee(task.getId(), user);
        taskService.createComment(task.getId(), task.getProcessInstanceId(), why);
    }
}
