package id.baku.engine.walls;

import java.util.List;

import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

import id.baku.engine.signin.AccountChanges;
import id.baku.engine.signin.SignIn;
import id.baku.office.agency.Agencies;

/** The parts of the engine that are replaced by ours to keep agencies apart. */
@Component
public class EngineWalls {

    private final Agencies agencies;
    private final SignIn signIn;
    private final AccountChanges changes;
    private final Grants grants;
    private final EngineActs acts;

    EngineWalls(Agencies agencies, SignIn signIn, AccountChanges changes, Grants grants, EngineActs acts) {
        this.agencies = agencies;
        this.signIn = signIn;
        this.changes = changes;
        this.grants = grants;
        this.acts = acts;
    }

    /** The replaced sessions, which read and write within a command. */
    public List<SessionFactory> sessions() {
        return AgencyWalls.all(acts);
    }

    /** The replaced service of users. */
    public SessionFactory users() {
        return new AgencyWalls.Replacement(AgencyUsers.class, () -> new AgencyUsers(agencies, signIn, changes, grants, acts));
    }
}
