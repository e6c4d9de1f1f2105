package id.baku.document.draft;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One version of the wording of a document of an instance. */
@Entity
@Table(name = "naskah_draft")
class Draft {

    /** Where a version comes from. */
    enum Origin {
        /** Edited in the task. */
        FORM,
        /** A corrected Word file that was handed in. */
        DOCX,
        /** Reset to the standard text, which follows the case's data. */
        STANDARD
    }

    @Id
    private String id = UUID.randomUUID().toString();
    private String agency;
    private String processInstanceId;
    private String activityId;
    private String kind;
    private int version;
    private String content;
    @Enumerated(EnumType.STRING)
    private Origin origin;
    private String note;
    private String editedBy;
    private String editedRole;
    private Instant createdAt;

    protected Draft() {
    }

    Draft(DraftPlace place, int version, String content, Origin origin, String note, String user, Instant now) {
        agency = place.agency();
        processInstanceId = place.processInstanceId();
        activityId = place.activityId();
        kind = place.kind();
        editedRole = place.role();
        this.version = version;
        this.content = content;
        this.origin = origin;
        this.note = note;
        editedBy = user;
        createdAt = now;
    }

    int version() {
        return version;
    }

    String content() {
        return content;
    }

    Origin origin() {
        return origin;
    }

    String note() {
        return note;
    }

    String editedBy() {
        return editedBy;
    }

    String editedRole() {
        return editedRole;
    }

    Instant createdAt() {
        return createdAt;
    }
}
