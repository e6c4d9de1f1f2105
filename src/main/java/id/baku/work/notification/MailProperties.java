package id.baku.work.notification;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code baku.mail}: how mail is sent.
 *
 * @param transport {@code smtp} (server in {@code spring.mail}), {@code folder}, or {@code none}: then people find their
 *                  messages on their page only
 * @param from      sender's address
 * @param folder    where {@code folder} writes
 * @param attempts how often sending a mail is tried before it is given up; by default the attempts take two days and a half
 */
@ConfigurationProperties("baku.mail")
record MailProperties(@DefaultValue("none") Transport transport, @DefaultValue("Baku <baku@contoh.id>") String from,
                      @DefaultValue("data/surel") Path folder, @DefaultValue("8") int attempts) {

    enum Transport { SMTP, FOLDER, NONE }
}
