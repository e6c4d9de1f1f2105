package id.baku.work.notification;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * Sends by SMTP. Spring's own sender is not used, because it does not distinguish a connection that failed from a missing
 * answer after sending; only the former may be tried again.
 */
class SmtpTransport implements MailTransport {

    /** Answer codes from the first on refuse the mail, from the second on permanently. */
    private static final int REFUSED = 400;
    private static final int FOR_GOOD = 500;

    private final JavaMailSenderImpl server;
    private final String from;

    SmtpTransport(JavaMailSenderImpl server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public void send(Mail mail) {
        MimeMessage message = message(mail);
        Transport transport = connect();
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw answer(e);
        } finally {
            close(transport);
        }
    }

    private Transport connect() {
        try {
            String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
            Transport transport = server.getSession().getTransport(protocol);
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return transport;
        } catch (MessagingException e) {
            throw new MailRefused(e.getMessage(), e, false);
        }
    }

    private MimeMessage message(Mail mail) {
        try {
            MimeMessage message = new MimeMessage(server.getSession()) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", mail.messageId());
                }
            };
            message.setFrom(new InternetAddress(from));
            message.setRecipient(RecipientType.TO,
                    new InternetAddress(mail.address(), mail.name(), StandardCharsets.UTF_8.name()));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(mail.at()));
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
            // Keeps automatic replies to holidays and the like from being sent back.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailRefused("not a mail: " + e.getMessage(), e, true);
        }
    }

    /** Only an answer of the server is a refusal: when the connection breaks, the mail may have been accepted. */
    private static RuntimeException answer(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException part; e = part.getNextException()) {
            int code = e instanceof SMTPSendFailedException send ? send.getReturnCode()
                    : e instanceof SMTPSenderFailedException sender ? sender.getReturnCode()
                    : e instanceof SMTPAddressFailedException address ? address.getReturnCode() : 0;
            if (code >= REFUSED) {
                return new MailRefused(e.getMessage().strip(), failure, code >= FOR_GOOD);
            }
        }
        return new IllegalStateException("No answer after the mail was handed over: " + failure.getMessage(), failure);
    }

    /** The mail is accepted or refused by now, so errors in closing the connection change nothing. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException ignored) {
            // Ignored: see the comment of the method.
        }
    }
}
