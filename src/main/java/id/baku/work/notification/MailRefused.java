package id.baku.work.notification;

/** The mail server certainly did not accept a mail. */
class MailRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /** @param forGood whether another attempt would be useless, e.g. for an unknown address */
    MailRefused(String message, Throwable cause, boolean forGood) {
        super(message, cause);
        this.forGood = forGood;
    }

    boolean isForGood() {
        return forGood;
    }
}
