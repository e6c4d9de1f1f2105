package id.baku.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Full names of colleagues, as lists, documents and messages show them; whoever sees an act may know who acted. */
@Component
public class UserNames {

    private final IdentityService identityService;
    private final AsSystem asSystem;

    UserNames(IdentityService identityService, AsSystem asSystem) {
        this.identityService = identityService;
        this.asSystem = asSystem;
    }

    /** The full name; the id of a user who is gone or has no name, {@code null} for {@code null}. */
    public String of(String userId) {
        User user = userId == null ? null
                : asSystem.call(() -> identityService.createUserQuery().userId(userId).singleResult());
        String name = user == null ? "" : (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? userId : name;
    }

    private static String text(String part) {
        return part == null ? "" : part;
    }
}
