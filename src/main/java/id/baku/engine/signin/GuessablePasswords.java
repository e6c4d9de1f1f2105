package id.baku.engine.signin;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * The engine's rules for passwords, and the refusal of passwords that are guessed first: common ones, names, dates and rows of
 * keys, also with a capital, a digit and a sign added.
 */
class GuessablePasswords extends DefaultPasswordPolicyImpl {

    private static final double FEWEST_GUESSES = 1e9;
    private static final int LOOKED_AT = 72;
    /** Common Indonesian words, which the English lists of the library lack. */
    private static final List<String> COMMON_HERE = List.of("rahasia", "bismillah", "indonesia", "merdeka", "garuda",
            "sayang", "katasandi", "pengguna", "kantor", "pemda", "dinas", "badan", "kepala", "pegawai", "jakarta");

    private final Zxcvbn guesses = new Zxcvbn();

    GuessablePasswords() {
        rules.replaceAll(rule -> rule instanceof PasswordPolicyUserDataRuleImpl ? new Rule() : rule);
    }

    /**
     * Replaces the engine's rule on data of the user, because the web apps have a text for each of the engine's rules and no
     * others.
     */
    private class Rule extends PasswordPolicyUserDataRuleImpl {

        @Override
        public boolean execute(String candidate, User user) {
            Stream<String> own = user == null ? Stream.empty()
                    : Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
                            .filter(Objects::nonNull).flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}]+")));
            String looked = candidate.substring(0, Math.min(candidate.length(), LOOKED_AT));
            return super.execute(candidate, user)
                    && guesses.measure(looked, Stream.concat(own, COMMON_HERE.stream()).toList()).getGuesses() >= FEWEST_GUESSES;
        }
    }
}
