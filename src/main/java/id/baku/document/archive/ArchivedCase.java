package id.baku.document.archive;

import java.time.Instant;
import java.util.List;

import id.baku.document.store.KeptDocument;
import id.baku.document.verification.Standing;
import id.baku.office.agency.Agency;

/**
 * A case with all that is kept of it.
 *
 * @param number  its business key
 * @param sop     name of the SOP
 * @param started {@code null} when the engine's history of the case is gone
 * @param ended   {@code null} while it runs
 */
record ArchivedCase(String id, Agency agency, String number, String sop, String subject, Instant started, Instant ended,
                    String state, List<Document> documents) {

    /**
     * A document of the case with all its versions, latest first.
     *
     * @param standing {@code null} for files that were handed in and for drafts
     * @param until    when its retention ends; {@code null} while the case runs
     */
    record Document(String kind, String name, String holder, Standing standing, Retention.Rule retention, Instant until,
                    List<KeptDocument> versions) {

        KeptDocument latest() {
            return standing == null ? versions.get(0) : standing.current();
        }
    }
}
