package id.baku.work.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes each mail into a folder, where it can be read as text or opened with a mail program. The name of the file follows from
 * the message, so that writing it twice leaves one file.
 */
class FolderTransport implements MailTransport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String from;

    FolderTransport(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public void send(Mail mail) {
        try {
            Files.createDirectories(folder);
            String name = TIME.format(mail.at()) + "-" + mail.id() + ".eml";
            Path partial = Files.writeString(folder.resolve(name + ".part"), text(mail), StandardCharsets.UTF_8);
            Files.move(partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MailRefused("cannot write to " + folder + ": " + e.getMessage(), e, false);
        }
    }

    private String text(Mail mail) {
        return String.join("\n", List.of("From: " + from, "To: " + mail.name() + " <" + mail.address() + ">",
                "Subject: " + mail.subject(),
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.at().atOffset(ZoneOffset.UTC)),
                "Message-ID: " + mail.messageId(), "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit", "", mail.body(), ""));
    }
}
