package id.baku.document.store;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** One look at a document, or one export of several. */
@Entity
class NaskahAccess {

    @Id
    private String id = UUID.randomUUID().toString();
    private String agency;
    private String processInstanceId;
    private String naskahId;
    private String userId;
    @Enumerated(EnumType.STRING)
    private AccessLog.Action action;
    private Instant accessedAt;

    protected NaskahAccess() {
    }

    NaskahAccess(String agency, String processInstanceId, String naskahId, String userId, AccessLog.Action action,
                 Instant accessedAt) {
        this.agency = agency;
        this.processInstanceId = processInstanceId;
        this.naskahId = naskahId;
        this.userId = userId;
        this.action = action;
        this.accessedAt = accessedAt;
    }

    AccessLog.Entry entry() {
        return new AccessLog.Entry(naskahId, userId, action, accessedAt);
    }
}
