package id.baku.web.portal;

import java.time.Instant;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.signin.Sessions;
import id.baku.engine.webapps.WebApps;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

/** The sessions in which a user is signed in. Everybody may see and end their own sessions, nobody another's. */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/sessions")
class SessionController {

    private final Sessions sessions;
    private final CurrentUser user;

    SessionController(Sessions sessions, CurrentUser user) {
        this.sessions = sessions;
        this.user = user;
    }

    /** The user's sessions, the latest first. */
    @GetMapping
    List<Row> mine() {
        String current = sessions.current().orElse("");
        return sessions.of(user.id()).stream().map(one -> new Row(one.id(), one.openedAt(), one.seenAt(), one.address(),
                one.browser(), one.id().equals(current))).toList();
    }

    /** Ends one of the user's sessions; whoever uses it is signed out. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id) {
        if (!sessions.end(user.id(), id)) {
            throw Refusal.notFound();
        }
    }

    /** Ends all sessions of the user except the present one. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers() {
        sessions.endOthers(user.id());
    }

    /** @param current whether it is the session of this request */
    record Row(String id, Instant openedAt, Instant seenAt, String address, String browser, boolean current) {
    }
}
