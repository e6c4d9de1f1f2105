package id.baku.work.worklist;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

/**
 * Head, frame, history and standards of a task in Tasklist. Whoever sees the task, by the engine's own rights, may see them;
 * others are answered 404. People of other offices see only their own acts.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/tasks/{taskId}")
class TaskController {

    private final TaskSummaries summaries;
    private final TaskFrames frames;
    private final CaseEntries history;
    private final CaseStandards standards;
    private final CurrentUser user;

    TaskController(TaskSummaries summaries, TaskFrames frames, CaseEntries history, CaseStandards standards, CurrentUser user) {
        this.summaries = summaries;
        this.frames = frames;
        this.history = history;
        this.standards = standards;
        this.user = user;
    }

    /** The head of the task: for whom it is, until when, and what came before. */
    @GetMapping("/summary")
    TaskSummary summary(@PathVariable String taskId) {
        return summaries.of(user.task(taskId));
    }

    /** The parts around the task's form. */
    @GetMapping("/frame")
    TaskFrame frame(@PathVariable String taskId) {
        return frames.of(user.task(taskId));
    }

    /** The history of the case, oldest first. */
    @GetMapping("/history")
    List<CaseEntry> history(@PathVariable String taskId) {
        return history.of(user.task(taskId).getProcessInstanceId());
    }

    /** The mutu baku of the SOP's activities, and how the case kept them. */
    @GetMapping("/standards")
    List<StandardRow> standards(@PathVariable String taskId) {
        return standards.of(user.task(taskId));
    }
}
