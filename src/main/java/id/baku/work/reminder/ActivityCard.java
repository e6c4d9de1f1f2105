package id.baku.work.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import id.baku.web.format.IndonesianTime;

/**
 * An activity as messages describe it: the same as its card in Tasklist, and no more.
 *
 * @param businessKey number of the case
 * @param subject     what the case is about; may be empty
 * @param name        short name of the activity
 * @param wording     its full wording on the sheet
 * @param role        name of the role
 * @param time        time standard as printed
 * @param due         its due date
 * @param zone the agency's time zone
 * @param link address of the page on which it is done
 */
record ActivityCard(String businessKey, String subject, String name, String wording, String role, String time,
                    Instant due, ZoneId zone, String link) {

    private static final String CLOSING = "Pesan ini dikirim secara otomatis oleh Baku dan tidak perlu dibalas.";

    /** Case and activity in one line. */
    String title() {
        return businessKey + " " + name.replaceAll("\\s+", " ").strip();
    }

    /** The text of a message: an opening sentence, the card, and further paragraphs. */
    String text(String opening, String... more) {
        List<String> lines = new ArrayList<>(List.of(opening, "",
                line("Kasus", subject.isBlank() ? businessKey : businessKey + " – " + subject),
                line("Kegiatan", name.replaceAll("\\s+", " ").strip())));
        if (!wording.equals(name)) {
            lines.add(line("Uraian", wording.replaceAll("\\s+", " ").strip()));
        }
        lines.addAll(List.of(line("Pelaksana", role), line("Waktu baku", time),
                line("Batas waktu", IndonesianTime.moment(due, zone))));
        lines.addAll(List.of(more));
        if (link != null) {
            lines.addAll(List.of("", "Buka: " + link));
        }
        lines.addAll(List.of("", CLOSING));
        return String.join("\n", lines);
    }

    static String line(String label, String value) {
        return "%-14s: %s".formatted(label, value);
    }
}
