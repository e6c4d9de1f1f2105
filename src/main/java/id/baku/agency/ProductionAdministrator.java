package id.baku.agency;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stops a start for real work that has no administrator of its own. */
@Component
@Profile("prod")
class ProductionAdministrator {

    ProductionAdministrator(@Value("${camunda.bpm.admin-user.password}") String password) {
        if (password.isBlank()) {
            throw new IllegalStateException("The profile prod needs the administrator's password in the environment "
                    + "variable BAKU_ADMIN_PASSWORD");
        }
    }
}
