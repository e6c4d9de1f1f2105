package id.baku.engine.refusal;

import org.springframework.http.HttpStatus;

/**
 * What somebody asks for is not done. Its message is an Indonesian sentence that says why, or what to mend; it reaches
 * him as it is, and nothing of his act is kept.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; a caller that is a program learns it as the status of the answer. */
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

    /** It is for others to do. */
    public static Refusal forbidden(String sentence) {
        return new Refusal(Reason.FORBIDDEN, sentence);
    }

    /** It is not there, or not his to see: he does not learn which. */
    public static Refusal notFound() {
        return notFound("Tidak ditemukan.");
    }

    /** It is not there. */
    public static Refusal notFound(String sentence) {
        return new Refusal(Reason.NOT_FOUND, sentence);
    }

    /** It does not go with what others did, or with how things stand now. */
    public static Refusal conflict(String sentence) {
        return new Refusal(Reason.CONFLICT, sentence);
    }

    /** It is too large to be taken or given. */
    public static Refusal tooLarge(String sentence) {
        return new Refusal(Reason.TOO_LARGE, sentence);
    }

    /** It is not a kind of file that is taken. */
    public static Refusal unsupportedType(String sentence) {
        return new Refusal(Reason.UNSUPPORTED_TYPE, sentence);
    }

    /** It is well written, and still cannot be carried out. */
    public static Refusal unacceptable(String sentence) {
        return new Refusal(Reason.UNACCEPTABLE, sentence);
    }

    /** It was tried too often. */
    public static Refusal tooMany(String sentence) {
        return new Refusal(Reason.TOO_MANY, sentence);
    }

    /** A service of others that it needs does not work. */
    public static Refusal unavailable(String sentence) {
        return new Refusal(Reason.UNAVAILABLE, sentence);
    }

    /** A service of others that it needs does not answer in time. */
    public static Refusal unanswered(String sentence) {
        return new Refusal(Reason.UNANSWERED, sentence);
    }

    public Reason reason() {
        return reason;
    }
}
