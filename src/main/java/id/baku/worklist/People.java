package id.baku.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

import id.baku.engine.AsSystem;

/** Users and how many hold a role. */
@Component
class People {

    private final IdentityService identityService;
    private final AsSystem asSystem;

    People(IdentityService identityService, AsSystem asSystem) {
        this.identityService = identityService;
        this.asSystem = asSystem;
    }

    /** Full names by user id; who is not there any more keeps his id. */
    Map<String, String> names(Collection<String> userIds) {
        String[] wanted = userIds.stream().filter(Objects::nonNull).distinct().toArray(String[]::new);
        Map<String, String> names = new HashMap<>();
        if (wanted.length > 0) {
            asSystem.call(() -> identityService.createUserQuery().userIdIn(wanted).list()).forEach(user ->
                    names.put(user.getId(), (user.getFirstName() + " " + user.getLastName()).strip()));
        }
        for (String id : wanted) {
            names.putIfAbsent(id, id);
        }
        return names;
    }

    /** Whether nobody but one user holds the role. */
    boolean isHeldByOne(String group) {
        return asSystem.call(() -> identityService.createUserQuery().memberOfGroup(group).count()) == 1;
    }
}
