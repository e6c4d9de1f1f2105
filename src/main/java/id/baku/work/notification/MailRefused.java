package id.baku.work.notification;

/** A mail was certainly not taken. */
class MailRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /** @param forGood whether another attempt would be in vain, e.g. for an unknown address */
    MailRefused(String message, Throwable cause, boolean forGood) {
        super(message, cause);
        this.forGood = forGood;
    }

    boolean isForGood() {
        return forGood;
    }
}
