package id.baku.work.worklist;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.baku.document.store.AccessLog;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.record.Act;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

/**
 * The page of the user's own work. Every logged-in user sees their own tasks, those that their roles may claim, and what they
 * have done; nobody sees another's.
 */
@OpenTo(Caller.USER)
@RestController
@RequestMapping(WebApps.API + "/worklist")
class WorklistController {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;

    private final Worklists worklists;
    private final OwnCases cases;
    private final AccessLog accessLog;
    private final CurrentUser user;

    WorklistController(Worklists worklists, OwnCases cases, AccessLog accessLog, CurrentUser user) {
        this.worklists = worklists;
        this.cases = cases;
        this.accessLog = accessLog;
        this.user = user;
    }

    /** Open tasks, and those finished today. */
    @GetMapping
    Worklist present() {
        user.id();
        return worklists.present();
    }

    /** The latest 50 cases that match by number, applicant, number of a letter or any other entry. */
    @GetMapping("/search")
    List<Worklist.Hit> find(@RequestParam(defaultValue = "") String q) {
        user.id();
        String text = q.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw Refusal.invalid("Isi 3 sampai 100 huruf yang dicari.");
        }
        user.agencies().forEach(agency -> accessLog.ofList(agency, user.id(), Act.SEARCHED, "Beranda tugas", text));
        return cases.find(text);
    }
}
