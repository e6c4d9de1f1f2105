package id.baku.document.store;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/**
 * Who opened, saved or exported documents, kept in the agency's record: UU 27/2022 entitles the persons concerned to ask for
 * this. Users who work on the case are recorded like everybody else. If recording fails, the document is not shown.
 */
@Service
@Transactional
public class AccessLog {

    private final AgencyRecord record;

    AccessLog(AgencyRecord record) {
        this.record = record;
    }

    /** A document was opened or saved. */
    void read(Naskah naskah, String user, Act act) {
        record.write(Entry.of(naskah.agency(), user, act).about(naskah.title().replaceFirst(" – .*", "")).with(naskah.number())
                .ofCase(naskah.processInstanceId(), naskah.caseNumber()).ofDocument(naskah.id()));
    }

    /** Whether the user has opened this version of a document before. */
    @Transactional(readOnly = true)
    public boolean hasRead(String documentId, String user) {
        return record.hasRead(documentId, user);
    }

    /** Records that a case was opened or downloaded as a whole. */
    public void ofCase(String agency, String processInstanceId, String number, String user, Act act) {
        record.write(Entry.of(agency, user, act).ofCase(processInstanceId, number));
    }

    /** Records that a list which names people was opened or downloaded: one line, however many people it names. */
    public void ofList(String agency, String user, Act act, String list, String words) {
        record.write(Entry.of(agency, user, act).about(list).with(words == null || words.isBlank() ? null : words.strip()));
    }

    /** The accesses to a case and its documents, latest first; at most so many. */
    @Transactional(readOnly = true)
    public List<Access> ofCase(String processInstanceId, int most) {
        return record.readingOf(processInstanceId, most).stream()
                .map(entry -> new Access(entry.document(), entry.actor(), entry.act(), entry.act().label(), entry.at())).toList();
    }

    /**
     * @param documentId {@code null} where all documents of the case are meant
     * @param label the action as shown to users
     */
    public record Access(String documentId, String user, Act action, String label, Instant at) {
    }
}
