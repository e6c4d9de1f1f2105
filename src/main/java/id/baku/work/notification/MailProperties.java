package id.baku.work.notification;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code baku.mail}: how messages leave.
 *
 * @param transport {@code smtp} (server in {@code spring.mail}), {@code folder}, or {@code none}: then people find their
 *                  messages on their page only
 * @param from      sender's address
 * @param folder    where {@code folder} writes
 * @param attempts  how often a mail is tried, within two days and a half by default, before it is given up
 */
@ConfigurationProperties("baku.mail")
record MailProperties(@DefaultValue("none") Transport transport, @DefaultValue("Baku <baku@contoh.id>") String from,
                      @DefaultValue("data/surel") Path folder, @DefaultValue("8") int attempts) {

    enum Transport { SMTP, FOLDER, NONE }
}
