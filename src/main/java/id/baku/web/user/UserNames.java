package id.baku.web.user;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

import id.baku.engine.walls.AsSystem;

/**
 * Full names of users, as lists, documents and messages show them. Whoever may see an act may know who did it, so no right is
 * checked here.
 */
@Component
public class UserNames {

    private final IdentityService identityService;
    private final AsSystem asSystem;

    UserNames(IdentityService identityService, AsSystem asSystem) {
        this.identityService = identityService;
        this.asSystem = asSystem;
    }

    /** The full name of a user; the id where the user is deleted or has no name, {@code null} for {@code null}. */
    public String of(String userId) {
        User user = userId == null ? null
                : asSystem.call(() -> identityService.createUserQuery().userId(userId).singleResult());
        return user == null ? userId : of(user);
    }

    /** The full names of many users by id, with one query; {@code null} ids are passed over. */
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

    /** The full name of a user who was already read; the id where there is no name. */
    public static String of(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(String part) {
        return part == null ? "" : part;
    }
}
