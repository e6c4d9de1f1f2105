package id.baku.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
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
    private String caseNumber;
    private String subject;
    private String number;
    private LocalDate issuedOn;
    private LocalDate validUntil;
    private String signerOffice;
    private String verificationCode;
    @Embedded
    private NaskahSignature signature;

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

    /** @param how the electronic signature in the file; {@code null} for none */
    Naskah signed(NaskahSignature how) {
        signature = how;
        return this;
    }

    Naskah of(String agencyId, String instance, String activity) {
        agency = agencyId;
        processInstanceId = instance;
        activityId = activity;
        return this;
    }

    /** @param about the case's subject, e.g. the applicant */
    Naskah inCase(String businessKey, String about) {
        caseNumber = businessKey;
        subject = about;
        return this;
    }

    /** What is printed on it, and the code by which others verify it; {@code null} for a draft, which has none. */
    Naskah printing(RenderedNaskah printed, String code) {
        number = printed.number();
        issuedOn = printed.issuedOn();
        validUntil = printed.validUntil();
        signerOffice = printed.signer();
        verificationCode = code;
        return this;
    }

    /** The same text under the same number: the file of another version. */
    Naskah printing(Naskah version) {
        number = version.number;
        issuedOn = version.issuedOn;
        validUntil = version.validUntil;
        signerOffice = version.signerOffice;
        verificationCode = version.verificationCode;
        return this;
    }

    String id() {
        return id;
    }

    String activityId() {
        return activityId;
    }

    String agency() {
        return agency;
    }

    String caseNumber() {
        return caseNumber;
    }

    String subject() {
        return subject;
    }

    /** As printed; {@code null} before it is issued and where the kind has none. */
    String number() {
        return number;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    /** The last day of a certificate; {@code null} where nothing ends. */
    LocalDate validUntil() {
        return validUntil;
    }

    /** Office of the one who signs; {@code null} where no single official does. */
    String signer() {
        return signerOffice;
    }

    String verificationCode() {
        return verificationCode;
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

    /** The electronic signature in the file. */
    Optional<NaskahSignature> signature() {
        return Optional.ofNullable(signature);
    }

    Instant createdAt() {
        return createdAt;
    }
}
