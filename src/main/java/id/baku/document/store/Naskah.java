package id.baku.document.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import id.baku.document.print.NaskahStage;
import id.baku.document.print.RenderedNaskah;
import id.baku.document.print.SignatureAct;

/** A document of an instance: one version of a naskah that was drawn up, or a file that was handed in. */
@Entity
public class Naskah {

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
    private boolean textUnknown;
    private Instant createdAt;
    private String caseNumber;
    private String subject;
    private String number;
    private LocalDate issuedOn;
    private LocalDate validUntil;
    private String verificationCode;
    @Embedded
    private NaskahSignature signature;
    @ElementCollection
    @CollectionTable(name = "document_signer", joinColumns = @JoinColumn(name = "naskah_id"))
    @OrderColumn(name = "place")
    private List<KeptSigner> signers = new ArrayList<>();

    protected Naskah() {
    }

    public Naskah(String kind, NaskahStage stage, String title, StoredFile file, Instant createdAt) {
        this.kind = kind;
        this.stage = stage;
        this.title = title;
        this.fileName = file.name();
        this.mediaType = file.mediaType();
        this.size = file.content().length;
        this.sha256 = file.sha256();
        this.createdAt = createdAt;
    }

    public Naskah by(String user, String role, Instant at) {
        author = user;
        authorRole = role;
        actedAt = at;
        return this;
    }

    /** @param person the person it is made for, where a case holds several of one kind; else {@code null} */
    public Naskah heldBy(String person) {
        holder = person;
        return this;
    }

    public Naskah approving(String data) {
        approvedData = data;
        textUnknown = false;
        return this;
    }

    /** @param how the electronic signature in the file; {@code null} for none */
    public Naskah signed(NaskahSignature how) {
        signature = how;
        return this;
    }

    public Naskah of(String agencyId, String instance, String activity) {
        agency = agencyId;
        processInstanceId = instance;
        activityId = activity;
        return this;
    }

    /** @param about the case's subject, e.g. the applicant */
    public Naskah inCase(String businessKey, String about) {
        caseNumber = businessKey;
        subject = about;
        return this;
    }

    /** Adds what is printed on it, and the code by which others verify it; {@code null} for a draft, which has none. */
    public Naskah printing(RenderedNaskah printed, String code) {
        number = printed.number();
        issuedOn = printed.issuedOn();
        validUntil = printed.validUntil();
        signers = new ArrayList<>(printed.signers().stream().map(KeptSigner::of).toList());
        verificationCode = code;
        return this;
    }

    /** Adds what is printed on another version with the same text and number. */
    public Naskah printing(Naskah version) {
        number = version.number;
        issuedOn = version.issuedOn;
        validUntil = version.validUntil;
        signers = new ArrayList<>(version.signers);
        verificationCode = version.verificationCode;
        return this;
    }

    /** Adds the signature of an official at the official's place. */
    public Naskah signedBy(SignatureAct act) {
        signers.replaceAll(signer -> act.official().equals(signer.official()) ? signer.with(act) : signer);
        return this;
    }

    public String id() {
        return id;
    }

    /** The activity by which it was drawn up or handed in. */
    public String activityId() {
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

    /** The printed number; {@code null} for drafts and where the kind has none. */
    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The last day of a certificate; {@code null} where the document does not expire. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** The signers for whom it has places, with the proof of their signatures. */
    public List<KeptSigner> signers() {
        return List.copyOf(signers);
    }

    public String verificationCode() {
        return verificationCode;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    public String kind() {
        return kind;
    }

    /** {@code null} for a file that was handed in. */
    NaskahStage stage() {
        return stage;
    }

    /** The person it is made for; {@code null} where a case holds one of the kind. */
    public String holder() {
        return holder;
    }

    public String title() {
        return title;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    public String author() {
        return author;
    }

    public String authorRole() {
        return authorRole;
    }

    /** When the author acted: completed the task that led to this version, or handed in the file. */
    public Instant actedAt() {
        return actedAt;
    }

    /** The data with which its text was fixed; {@code null} at stages whose text may still change. */
    public String approvedData() {
        return approvedData;
    }

    /** Whether it is the scan of a paper whose text an earlier release did not keep. */
    public boolean isTextUnknown() {
        return textUnknown;
    }

    /** The electronic signature in the file. */
    public Optional<NaskahSignature> signature() {
        return Optional.ofNullable(signature);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
