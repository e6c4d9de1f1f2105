package id.baku.engine.refusal;

import org.springframework.http.HttpStatus;

/**
 * A request is refused. The message is an Indonesian sentence that says why or what to correct; it reaches the user unchanged,
 * and nothing of the act is stored.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason, which programs get as the status of the answer. */
    public enum Reason {
        INVALID(HttpStatus.BAD_REQUEST),
        NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED),
        FORBIDDEN(HttpStatus.FORBIDDEN),
        NOT_FOUND(HttpStatus.NOT_FOUND),
        CONFLICT(HttpStatus.CONFLICT),
        TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
        UNSUPPORTED_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        UNACCEPTABLE(HttpStatus.UNPROCESSABLE_ENTITY),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
        UNAVAILABLE(HttpStatus.BAD_GATEWAY),
        UNANSWERED(HttpStatus.GATEWAY_TIMEOUT);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }

        public HttpStatus status() {
            return status;
        }
    }

    private final Reason reason;

    protected Refusal(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** What was entered is wrong. */
    public static Refusal invalid(String sentence) {
        return new Refusal(Reason.INVALID, sentence);
    }

    /** Nobody is logged in. */
    public static Refusal notLoggedIn() {
        return new Refusal(Reason.NOT_LOGGED_IN, "Silakan masuk lebih dahulu.");
    }

    /** The user may not do it. */
    public static Refusal forbidden(String sentence) {
        return new Refusal(Reason.FORBIDDEN, sentence);
    }

    /** It does not exist or the user may not see it; the answer does not tell which. */
    public static Refusal notFound() {
        return notFound("Tidak ditemukan.");
    }

    /** It does not exist. */
    public static Refusal notFound(String sentence) {
        return new Refusal(Reason.NOT_FOUND, sentence);
    }

    /** It conflicts with what others have done, or with the present state. */
    public static Refusal conflict(String sentence) {
        return new Refusal(Reason.CONFLICT, sentence);
    }

    /** It is too large. */
    public static Refusal tooLarge(String sentence) {
        return new Refusal(Reason.TOO_LARGE, sentence);
    }

    /** The kind of file is not accepted. */
    public static Refusal unsupportedType(String sentence) {
        return new Refusal(Reason.UNSUPPORTED_TYPE, sentence);
    }

    /** It is valid in form and still cannot be carried out. */
    public static Refusal unacceptable(String sentence) {
        return new Refusal(Reason.UNACCEPTABLE, sentence);
    }

    /** It was attempted too often. */
    public static Refusal tooMany(String sentence) {
        return new Refusal(Reason.TOO_MANY, sentence);
    }

    /** A service that it needs does not work. */
    public static Refusal unavailable(String sentence) {
        return new Refusal(Reason.UNAVAILABLE, sentence);
    }

    /** A service that it needs does not answer in time. */
    public static Refusal unanswered(String sentence) {
        return new Refusal(Reason.UNANSWERED, sentence);
    }

    public Reason reason() {
        return reason;
    }
}
