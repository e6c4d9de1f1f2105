package id.baku.document.drawup;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

/** Progress of documents that are made one for each person, for whoever sees the case or the task. */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API)
class NaskahProgressController {

    private final NaskahProgress progress;
    private final CurrentUser user;

    NaskahProgressController(NaskahProgress progress, CurrentUser user) {
        this.progress = progress;
        this.user = user;
    }

    /** Progress in the case of a task. */
    @GetMapping("/tasks/{taskId}/progress")
    List<NaskahProgress.Series> ofTask(@PathVariable String taskId) {
        return progress.of(user.task(taskId).getProcessInstanceId());
    }

    /** Progress in a case. */
    @GetMapping("/instances/{processInstanceId}/progress")
    List<NaskahProgress.Series> ofInstance(@PathVariable String processInstanceId) {
        user.requireInstance(processInstanceId);
        return progress.of(processInstanceId);
    }
}
