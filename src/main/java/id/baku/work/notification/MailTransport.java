package id.baku.work.notification;

/** A way for mail to leave. */
interface MailTransport {

    /** Whether handing over the same mail twice leaves one: then it is done again after a crash. */
    boolean isRepeatable();

    /**
     * Hands a mail over. Any exception but {@link MailRefused} leaves it uncertain whether the mail has gone.
     *
     * @throws MailRefused when it certainly has not
     */
    void send(Mail mail);
}
