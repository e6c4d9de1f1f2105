package id.baku.document;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A document of an instance: one version of a naskah that was drawn up, or a file that was handed in. */
@Entity
class Naskah {

    @Id
    private String id = UUID.randomUUID().toString();
    private String agency;
    private String processInstanceId;
    private String activityId;
    private String kind;
    @Enumerated(EnumType.STRING)
    private NaskahStage stage;
    private String holder;
    private String title;
    private String fileName;
    private String mediaType;
    private long size;
    private String sha256;
    private String author;
    private String authorRole;
    private Instant actedAt;
    private String approvedData;
    private Instant createdAt;

    protected Naskah() {
    }

    Naskah(String kind, NaskahStage stage, String title, StoredFile file, Instant createdAt) {
        this.kind = kind;
        this.stage = stage;
        this.title = title;
        this.fileName = file.name();
        this.mediaType = file.mediaType();
        this.size = file.content().length;
        this.sha256 = file.sha256();
        this.createdAt = createdAt;
    }

    Naskah by(String user, String role, Instant at) {
        author = user;
        authorRole = role;
        actedAt = at;
        return this;
    }

    /** @param person for whom it is made, where a case holds several of one kind; else {@code null} */
    Naskah heldBy(String person) {
        holder = person;
        return this;
    }

    Naskah approving(String data) {
        approvedData = data;
        return this;
    }

    Naskah of(String agencyId, String instance, String activity) {
        agency = agencyId;
        processInstanceId = instance;
        activityId = activity;
        return this;
    }

    String id() {
        return id;
    }

    String activityId() {
        return activityId;
    }

    String processInstanceId() {
        return processInstanceId;
    }

    String kind() {
        return kind;
    }

    /** {@code null} for a file that was handed in. */
    NaskahStage stage() {
        return stage;
    }

    /** For whom it is made; {@code null} where a case holds one of the kind. */
    String holder() {
        return holder;
    }

    String title() {
        return title;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    String author() {
        return author;
    }

    String authorRole() {
        return authorRole;
    }

    /** When the author acted: completed the task that led to this version, or handed in the file. */
    Instant actedAt() {
        return actedAt;
    }

    /** {@code null} at stages whose text may still change. */
    String approvedData() {
        return approvedData;
    }

    Instant createdAt() {
        return createdAt;
    }
}
