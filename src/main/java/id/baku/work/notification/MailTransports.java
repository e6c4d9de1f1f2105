package id.baku.work.notification;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import id.baku.office.start.StartRefusal;

/** Creates the transport that the setting {@code baku.mail.transport} names; for {@code none} there is no such bean. */
@Configuration
class MailTransports {

    @Bean
    @ConditionalOnProperty(name = "baku.mail.transport", havingValue = "folder")
    MailTransport folder(MailProperties properties) {
        return new FolderTransport(properties.folder(), properties.from());
    }

    @Bean
    @ConditionalOnProperty(name = "baku.mail.transport", havingValue = "smtp")
    MailTransport smtp(MailProperties properties, ObjectProvider<JavaMailSenderImpl> server) {
        return new SmtpTransport(server.stream().findFirst().orElseThrow(() -> new StartRefusal(
                "baku.mail.transport is smtp, and nothing names the mail server", "Set spring.mail.host, or baku.mail.transport to none.")), properties.from());
    }
}
