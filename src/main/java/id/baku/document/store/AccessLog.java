package id.baku.document.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at, downloaded or exported documents: the trail that UU 27/2022 lets those concerned ask for. Whoever
 * worked on the case is recorded like everybody else. What cannot be recorded is not shown.
 */
@Service
@Transactional
public class AccessLog {

    private final NaskahAccessRepository accesses;
    private final Clock clock;

    AccessLog(NaskahAccessRepository accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    /** A document was opened or saved. */
    void read(Naskah naskah, String user, Action action) {
        accesses.save(new NaskahAccess(naskah.agency(), naskah.processInstanceId(), naskah.id(), user, action,
                clock.instant()));
    }

    /** Whether somebody has had this version of a document before him. */
    @Transactional(readOnly = true)
    public boolean hasRead(String documentId, String user) {
        return accesses.existsByNaskahIdAndUserId(documentId, user);
    }

    /** Several documents left the house: all of a case, or a list for which {@code processInstanceId} is null. */
    public void exported(String agency, String processInstanceId, String user, Action action) {
        accesses.save(new NaskahAccess(agency, processInstanceId, null, user, action, clock.instant()));
    }

    /** The accesses to the documents of a case, latest first; at most so many. */
    @Transactional(readOnly = true)
    public List<Entry> ofCase(String processInstanceId, int most) {
        return accesses.findByProcessInstanceIdOrderByAccessedAtDesc(processInstanceId, Limit.of(most)).stream()
                .map(NaskahAccess::entry).toList();
    }

    /** What was done. */
    public enum Action {
        /** Opened in the browser. */
        OPENED,
        /** Saved as a file. */
        DOWNLOADED,
        /** Saved with all documents of the case. */
        CASE_EXPORTED,
        /** A list of the archive saved as a spreadsheet. */
        LIST_EXPORTED,
        /** The evidence pack of a case or an SOP: who did what, with the documents' hashes. */
        EVIDENCE
    }

    /** @param documentId {@code null} where all documents of the case are meant */
    public record Entry(String documentId, String user, Action action, Instant at) {
    }
}
