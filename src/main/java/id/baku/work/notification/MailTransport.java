package id.baku.work.notification;

/** A way to send mail. */
interface MailTransport {

    /** Whether sending the same mail twice has the effect of once, so that it may be repeated after a crash. */
    boolean isRepeatable();

    /**
     * Sends a mail. After any exception but {@link MailRefused} it is uncertain whether the mail was sent.
     *
     * @throws MailRefused when it certainly was not sent
     */
    void send(Mail mail);
}
