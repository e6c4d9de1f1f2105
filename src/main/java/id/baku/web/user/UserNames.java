package id.baku.web.user;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;

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
        return user == null ? userId : of(user);
    }

    /** The same for many, by user id, with one query; {@code null} among them stands for nobody. */
    public Map<String, String> of(Collection<String> userIds) {
        String[] wanted = userIds.stream().filter(Objects::nonNull).distinct().toArray(String[]::new);
        Map<String, String> names = new HashMap<>();
        for (String id : wanted) {
            names.put(id, id);
        }
        if (wanted.length > 0) {
            asSystem.call(() -> identityService.createUserQuery().userIdIn(wanted).list())
                    .forEach(user -> names.put(user.getId(), of(user)));
        }
        return names;
    }

    /** The full name of a user that is at hand; his id where he has no name. */
    public static String of(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(String part) {
        return part == null ? "" : part;
    }
}
