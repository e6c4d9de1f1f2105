package id.baku.office.agency;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code baku.sample}: the sample accounts of a fresh installation.
 *
 * @param enabled  whether an empty user list is filled with the sample accounts
 * @param password the one password of all of them
 * @param accounts the accounts
 */
@ConfigurationProperties("baku.sample")
record SampleProperties(@DefaultValue("false") boolean enabled, String password,
                        @DefaultValue List<Account> accounts) {

    /**
     * @param id     user id
     * @param name what the user does; the account is called so after "Contoh"
     * @param agency tenant; {@code null} for the platform's administrator
     * @param groups role and duty ids of the agency
     */
    record Account(String id, String name, String agency, @DefaultValue List<String> groups) {
    }
}
