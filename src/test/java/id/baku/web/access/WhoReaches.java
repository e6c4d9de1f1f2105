package id.baku.web.access;

import static id.baku.testing.Account.ADMINISTRATOR;
import static id.baku.testing.Account.ANALYST;
import static id.baku.testing.Account.ANOTHER_AGENCY;
import static id.baku.testing.Account.HEAD;
import static id.baku.testing.Account.NOBODY;
import static id.baku.testing.Account.OUTSIDER;
import static id.baku.testing.Account.PLATFORM;
import static id.baku.testing.Account.STAFF;
import static id.baku.testing.Account.SUPERVISOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import id.baku.testing.Account;

/**
 * Who gets through where, beyond the endpoint's own rule, by what belongs to the thing itself: 404 where a user must not know
 * of the thing, 403 where the user may know of it but not do this.
 */
final class WhoReaches {

    private static final Set<Account> EVERYBODY = Set.of(Account.values());
    /** Accounts without a part in the case: the task is the head's, and whoever worked on it holds another role. */
    private static final Set<Account> WITHOUT_PART = Set.of(OUTSIDER, ANOTHER_AGENCY, STAFF, ANALYST, ADMINISTRATOR);
    private static final Set<Account> STRANGERS = Set.of(OUTSIDER, ANOTHER_AGENCY);
    private static final Set<Account> NONE = Set.of();
    private static final List<WhoReaches> ALL = new ArrayList<>();

    static {
        // The user's own things, and things for everybody.
        rule("GET /me/emblem", Set.of(PLATFORM), NONE);
        rule("GET /providers/.*/callback", NONE, EVERYBODY);
        // Tasks: visible to users whom the engine shows them, done by whoever has claimed them.
        rule("GET /tasks/[^/]*/(summary|frame|history|standards|pause|naskah|progress|account|drafts/[^/]*(/docx)?)", WITHOUT_PART, NONE);
        rule("[A-Z]* /tasks/.*", WITHOUT_PART, Set.of(SUPERVISOR, PLATFORM));
        // Cases and documents: visible to users who had a part in them, and to supervisors.
        rule("GET /(instances/.*|naskah/.*|late-activities\\[.*|supervision/cases/.*|evidence.*)", WITHOUT_PART, NONE);
        rule("GET /deviations/report", WITHOUT_PART, NONE);
        rule("GET /archive/cases/.*", Set.of(OUTSIDER, ANOTHER_AGENCY, ANALYST, ADMINISTRATOR), NONE);
        rule("POST /archive/cases/.*", Set.of(OUTSIDER, ANOTHER_AGENCY, ANALYST, ADMINISTRATOR), Set.of(STAFF, SUPERVISOR, PLATFORM));
        rule("GET /archive/documents", STRANGERS, NONE);
        rule("GET /archive/proposals.*", STRANGERS, Set.of(STAFF));
        // Deviations: the executor explains, the superior answers.
        rule("POST /deviations/.*/reason", Set.of(OUTSIDER, ANOTHER_AGENCY, ANALYST, ADMINISTRATOR), Set.of(HEAD, SUPERVISOR, PLATFORM));
        rule("POST /deviations/.*", WITHOUT_PART, Set.of(SUPERVISOR, PLATFORM));
        // Waits: for the role of their lane.
        rule("POST (/api)?/waits/.*", STRANGERS, Set.of(HEAD, SUPERVISOR, ANALYST, ADMINISTRATOR, PLATFORM));
        rule("POST /register/.*", NONE, Set.of(ANOTHER_AGENCY, HEAD));
        rule("GET /register.*", NONE, Set.of(PLATFORM));
        rule("GET /partners/(changeable|cooperations)|GET /partners", NONE, Set.of(PLATFORM));
        rule("GET /partners/.*", Set.of(ANOTHER_AGENCY), Set.of(PLATFORM));
        rule("PUT /partners/.*", Set.of(ANOTHER_AGENCY), NONE);
        // SOPs: visible to analysts, supervisors and the head; sent by analysts, decided by supervisors and the head, ratified
        // by the head.
        rule("GET /sop-sheets/.*", STRANGERS, NONE);
        rule("GET /master-list.*", Set.of(ANOTHER_AGENCY), Set.of(OUTSIDER));
        rule("(POST|GET) /sops/.*/(ratification|sheet-to-sign.pdf)", NONE, Set.of(ANOTHER_AGENCY, STAFF));
        rule("POST /sops/.*/(in-force|return)", NONE, Set.of(ANOTHER_AGENCY, STAFF, ANALYST));
        rule("(POST|DELETE) /sops/.*", NONE, Set.of(ANOTHER_AGENCY, STAFF, HEAD, SUPERVISOR));
        rule("GET /sops|GET /sops/\\{agencyId}.*", NONE, Set.of(ANOTHER_AGENCY, STAFF));
        rule("(POST|DELETE) /migrations/.*", Set.of(PLATFORM), NONE);
        // The settings and grants of an agency.
        rule("[A-Z]* /grants.*", NONE, Set.of(ANOTHER_AGENCY, STAFF));
        rule("DELETE /sessions/.*", Set.of(OUTSIDER, ANOTHER_AGENCY, STAFF, SUPERVISOR, ANALYST, ADMINISTRATOR, PLATFORM), NONE);
    }

    private final Pattern endpoint;
    private final Set<Account> hidden;
    private final Set<Account> told;

    private WhoReaches(Pattern endpoint, Set<Account> hidden, Set<Account> told) {
        this.endpoint = endpoint;
        this.hidden = hidden;
        this.told = told;
    }

    private static void rule(String endpoint, Set<Account> hidden, Set<Account> told) {
        ALL.add(new WhoReaches(Pattern.compile(endpoint), hidden, told));
    }

    /** The possible statuses of a refusal; empty for accounts that get through. */
    static List<Integer> refusals(Endpoint endpoint, Account account) {
        WhoReaches things = ALL.stream().filter(one -> one.endpoint.matcher(endpoint.toString()).matches()).findFirst()
                .orElse(new WhoReaches(Pattern.compile(""), NONE, NONE));
        if (!account.isOneOf(ClosedByDefault.ruleOf(endpoint.handler()).orElseThrow().value())) {
            return account == NOBODY ? List.of(401) : List.of(403);
        }
        return things.hidden.contains(account) ? List.of(404) : things.told.contains(account) ? List.of(403) : List.of();
    }

    /** Rules that match no endpoint any more. */
    static List<String> unused(List<Endpoint> endpoints) {
        return ALL.stream().map(one -> one.endpoint).filter(one -> endpoints.stream().noneMatch(endpoint ->
                one.matcher(endpoint.toString()).matches())).map(Pattern::pattern).toList();
    }
}
