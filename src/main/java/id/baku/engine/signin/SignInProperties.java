package id.baku.engine.signin;

import java.nio.file.Path;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code baku.sign-in}: how users sign in.
 *
 * @param failuresPerAccount wrong passwords for one account from one address within a quarter of an hour; after that, one more
 *     is possible whenever a part of that time has passed
 * @param failuresPerAddress accounts that fail from one address within that time, without those who have signed in from there
 *                           within the last ninety days: an office often has one address for everybody
 * @param passwordCost how slowly passwords are hashed: one more takes twice as long, for guessing and at each sign-in; older
 *     hashes are renewed at sign-in
 * @param modelerKeyDays how many days a key is valid with which Camunda Modeler deploys for an analyst
 */
@ConfigurationProperties("baku.sign-in")
record SignInProperties(@DefaultValue("10") int failuresPerAccount, @DefaultValue("50") int failuresPerAddress,
                        @DefaultValue("10") int passwordCost, @DefaultValue("90") int modelerKeyDays,
                        @DefaultValue Second secondFactor) {

    /**
     * @param neededBy who must have a second factor; all others may have one
     * @param key key that encrypts the secrets of the devices; without it nobody can have a second factor
     */
    record Second(@DefaultValue Set<Whose> neededBy, Key key) {
    }

    /**
     * @param path PKCS#12 file of the key, made at the first start; all nodes need the same
     * @param password of that file
     */
    record Key(Path path, String password) {
    }

    /** Groups of users who may be required to have a second factor. */
    enum Whose { PLATFORM, ADMINISTRATORS, HEADS, SIGNERS, SUPERVISORS, ANALYSTS }
}
