package id.baku.engine.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.Process;

import id.baku.engine.diagram.DiagramProperties;

/**
 * Identity of an SOP: a key has one number and one title, and a number belongs to one key.
 *
 * @param key    of the process
 * @param number number on its sheet; empty where it has none
 * @param title title on its sheet; empty where it has none
 */
public record SopIdentity(String key, String number, String title) {

    private static final int LONGEST = 500;

    /** The identity in a diagram. */
    public static SopIdentity of(Process process) {
        DiagramProperties header = DiagramProperties.of(process);
        return new SopIdentity(process.getId(), text(header.get("nomor").orElse("")),
                text(header.get("nama").orElse(process.getName() == null ? process.getId() : process.getName())));
    }

    /** What it would change among the SOPs in force, as sentences; empty for a new SOP and for an unchanged one. */
    public List<String> changes(Collection<SopIdentity> inForce) {
        List<String> changes = new ArrayList<>();
        for (SopIdentity other : inForce) {
            if (other.key().equals(key)) {
                if (!other.number().equals(number)) {
                    changes.add("Nomor SOP %s berubah dari %s menjadi %s.".formatted(key, quoted(other.number()), quoted(number)));
                }
                if (!other.title().equals(title)) {
                    changes.add("Judul SOP %s berubah dari %s menjadi %s.".formatted(key, quoted(other.title()), quoted(title)));
                }
            } else if (!number.isEmpty() && other.number().equals(number)) {
                changes.add("Nomor %s sudah dimiliki SOP %s (%s).".formatted(quoted(number), quoted(other.title()), other.key()));
            }
        }
        return changes;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "(kosong)" : "\"" + text + "\"";
    }

    private static String text(String value) {
        String one = value.replaceAll("\\s+", " ").strip();
        return one.length() > LONGEST ? one.substring(0, LONGEST) : one;
    }
}
