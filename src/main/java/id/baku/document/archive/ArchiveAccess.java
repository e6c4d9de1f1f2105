package id.baku.document.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;
import id.baku.web.user.AgencyPicker;
import id.baku.web.user.CurrentUser;

/**
 * Who sees what of the archive: supervisors all of their agency, executors the cases that they work or have worked on, people
 * of other offices nothing.
 */
@Component
class ArchiveAccess {

    /** How many finished tasks are looked through for the cases a user has worked on. */
    private static final int MOST_TASKS = 5_000;
    private static final String NOT_OPEN = "Arsip hanya untuk pelaksana dan pengawas SOP instansi.";

    private final AgencyPicker picker;
    private final ArchiveProperties properties;
    private final HistoryService historyService;
    private final TaskService taskService;
    private final CurrentUser user;

    ArchiveAccess(AgencyPicker picker, ArchiveProperties properties, HistoryService historyService, TaskService taskService,
                  CurrentUser user) {
        this.picker = picker;
        this.properties = properties;
        this.historyService = historyService;
        this.taskService = taskService;
        this.user = user;
    }

    /** The agencies in whose archives the user may search; answers 403 when there is none. */
    List<Agency> reading() {
        return picker.open(this::mayRead, NOT_OPEN);
    }

    /** The agency asked for, or the user's own. */
    Agency reading(String asked) {
        return picker.pick(asked, this::mayRead, NOT_OPEN);
    }

    /** The cases of the agency that the user may see, by the engine's own rights; empty where the user may see all. */
    Optional<Set<String>> cases(Agency agency) {
        if (supervises(agency)) {
            return Optional.empty();
        }
        Stream<String> done = historyService.createHistoricTaskInstanceQuery().tenantIdIn(agency.id())
                .orderByHistoricTaskInstanceEndTime().desc().listPage(0, MOST_TASKS).stream()
                .map(HistoricTaskInstance::getProcessInstanceId);
        Stream<String> open = taskService.createTaskQuery().tenantIdIn(agency.id()).orderByTaskCreateTime().desc()
                .listPage(0, MOST_TASKS).stream().map(Task::getProcessInstanceId);
        return Optional.of(Stream.concat(done, open).collect(Collectors.toSet()));
    }

    /** Answers 401 when nobody is logged in. */
    void requireUser() {
        user.id();
    }

    /** Answers 404 unless the user may see the case. */
    void requireCase(String agency, String processInstanceId) {
        if (user.supervisesAgency(agency)) {
            return;
        }
        if (user.isOutsider()) {
            throw Refusal.notFound();
        }
        user.requireInstance(processInstanceId);
    }

    boolean supervises(Agency agency) {
        return user.supervisesAgency(agency.id());
    }

    /** Whether the user may withdraw documents of the agency. */
    boolean isKeeper(Agency agency) {
        return user.agencies().contains(agency.id()) && !user.isOutsider()
                && properties.keepers(agency.id()).stream().anyMatch(role -> user.isMemberOf(agency.groupOf(role)));
    }

    /** Answers 403 unless the user may withdraw documents of the agency. */
    void requireKeeper(Agency agency) {
        if (!isKeeper(agency)) {
            throw Refusal.forbidden("Anda tidak berwenang mencabut atau membatalkan naskah.");
        }
    }

    /** The agency whose documents past their retention the user may list: for supervisors and keepers. */
    Agency proposing(String asked) {
        Agency agency = reading(asked);
        if (!supervises(agency) && !isKeeper(agency)) {
            throw Refusal.forbidden("Daftar usul musnah hanya untuk pengawas dan pengelola arsip.");
        }
        return agency;
    }

    private boolean mayRead(Agency agency) {
        return supervises(agency) || isExecutor(agency);
    }

    private boolean isExecutor(Agency agency) {
        return user.agencies().contains(agency.id()) && !user.isOutsider() && agency.roles().keySet().stream()
                .anyMatch(role -> user.isMemberOf(agency.groupOf(role)));
    }
}
