package id.baku.web.answer;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpStatus;

/** Indonesian sentences for what the engine's REST says of accounts and rights in English. */
final class EngineSentences {

    private static final Answer NO_RIGHT = new Answer(HttpStatus.FORBIDDEN, "Anda tidak berwenang untuk tindakan ini.");
    private static final Map<Pattern, Answer> SAID = Map.of(
            Pattern.compile("(?:User|Group|Tenant) with id .* does not exist", Pattern.DOTALL),
            new Answer(HttpStatus.NOT_FOUND, "Pengguna, grup, atau instansi itu tidak ada. Periksa ID-nya."),
            Pattern.compile("The given authenticated user password is not valid\\."),
            new Answer(HttpStatus.BAD_REQUEST, "Kata sandi Anda sendiri tidak benar."),
            Pattern.compile("request object must provide profile information with valid id\\."),
            new Answer(HttpStatus.BAD_REQUEST, "ID pengguna wajib diisi."),
            Pattern.compile("Username and password are required"),
            new Answer(HttpStatus.BAD_REQUEST, "Nama pengguna dan kata sandi wajib diisi."),
            Pattern.compile("No user id was supplied"),
            new Answer(HttpStatus.BAD_REQUEST, "ID pengguna wajib diisi."));

    private EngineSentences() {
    }

    /** The sentence for a failure; empty for other failures and for those that we have worded ourselves. */
    static Optional<Answer> of(Throwable failure) {
        if (failure instanceof AuthorizationException right && !right.getMissingAuthorizations().isEmpty()) {
            return Optional.of(NO_RIGHT);
        }
        return SAID.entrySet().stream().filter(one -> failure.getMessage() != null && one.getKey().matcher(failure.getMessage()).matches())
                .map(Map.Entry::getValue).findFirst();
    }
}
