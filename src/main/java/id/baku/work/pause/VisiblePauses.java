package id.baku.work.pause;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.web.user.CurrentUser;
import id.baku.work.standard.Superiors;

/**
 * The pauses that the user may see: the user's own, those of roles below, and for supervisors those of all SOPs they supervise.
 */
@Service
@Transactional(readOnly = true)
class VisiblePauses {

    private static final int MOST = 500;

    private final ActivityPauseRepository pauses;
    private final Superiors superiors;
    private final TaskService taskService;
    private final CurrentUser user;

    VisiblePauses(ActivityPauseRepository pauses, Superiors superiors, TaskService taskService, CurrentUser user) {
        this.pauses = pauses;
        this.superiors = superiors;
        this.taskService = taskService;
        this.user = user;
    }

    /** Open pauses, the oldest first. */
    List<ActivityPause> open() {
        return superiors.agencies().stream().flatMap(agency -> pauses.findOpen(agency, user.id(),
                        superiors.rolesBelow(agency), watched(agency)).stream())
                .sorted(Comparator.comparing(ActivityPause::startedAt)).toList();
    }

    /** Ended pauses, the latest ones. */
    List<ActivityPause> ended() {
        return superiors.agencies().stream().flatMap(agency -> pauses.findEnded(agency, user.id(),
                        superiors.rolesBelow(agency), watched(agency), Limit.of(MOST)).stream())
                .sorted(Comparator.comparing(ActivityPause::startedAt).reversed()).limit(MOST).toList();
    }

    /** Open pauses of tasks in the user's lists. */
    List<ActivityPause> ofTasks() {
        List<ActivityPause> open = pauses.findByAgencyInAndEndedAtIsNullOrderByStartedAt(user.agencies());
        List<String> seen = open.isEmpty() ? List.of() : taskService.createTaskQuery()
                .taskIdIn(open.stream().map(ActivityPause::taskId).toArray(String[]::new)).list().stream()
                .map(Task::getId).toList();
        return open.stream().filter(pause -> seen.contains(pause.taskId())).toList();
    }

    private Set<String> watched(String agency) {
        return superiors.watched(agency, pauses.findSops(agency));
    }
}
