package id.baku.document.approval;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

/**
 * Initials on drafts outside the task's form, only for the user who has claimed the task. Others who see the task are answered
 * 403, those who do not see it 404.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/tasks/{taskId}/initials")
class InitialsController {

    private final GiveInitials initials;
    private final CurrentUser user;

    InitialsController(GiveInitials initials, CurrentUser user) {
        this.initials = initials;
        this.user = user;
    }

    /** The drafts to be initialled. */
    @GetMapping
    List<Draft> drafts(@PathVariable String taskId) {
        return initials.drafts(user.ownTask(taskId)).stream().map(draft -> new Draft(draft.id(), draft.title())).toList();
    }

    /** Gives the initials and completes the task. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String taskId) {
        initials.give(user.ownTask(taskId), user.id());
    }

    record Draft(String id, String title) {
    }
}
