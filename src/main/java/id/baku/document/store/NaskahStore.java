package id.baku.document.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.print.NaskahStage;

/**
 * Keeps documents with their content. What belongs to an instance is never changed; its drafts are deleted with it, all else
 * stays.
 */
@Service
@Transactional
public class NaskahStore {

    private final NaskahRepository naskahs;
    private final NaskahContentRepository contents;

    NaskahStore(NaskahRepository naskahs, NaskahContentRepository contents) {
        this.naskahs = naskahs;
        this.contents = contents;
    }

    public Naskah save(Naskah naskah, byte[] content) {
        naskahs.save(naskah);
        contents.save(new NaskahContent(naskah.id(), content));
        return naskah;
    }

    /** Files that the user handed in with a start form become files of the instance started with it. */
    void attach(String user, Collection<String> ids, String agency, String processInstanceId) {
        naskahs.findByAuthorAndProcessInstanceIdIsNull(user).stream().filter(naskah -> ids.contains(naskah.id()))
                .forEach(naskah -> naskah.of(agency, processInstanceId, "mulai"));
    }

    /** Adds to a scan the data of its paper, for a scan that was kept without. */
    public void bind(Naskah scan, String data) {
        naskahs.findById(scan.id()).filter(Naskah::isTextUnknown).ifPresent(unknown -> unknown.approving(data));
    }

    /** Copies a file to another instance on behalf of whoever handed it in; {@code slot} is its place there. */
    Naskah copy(Naskah file, String slot, String agency, String processInstanceId) {
        StoredFile content = new StoredFile(file.fileName(), file.mediaType(), contentOf(file));
        Naskah copy = new Naskah(slot, null, file.title(), content, file.createdAt())
                .by(file.author(), file.authorRole(), file.actedAt()).of(agency, processInstanceId, "mulai");
        return save(copy, content.content());
    }

    /** Discards the user's files that belong to no instance and are older; returns how many newer ones there are. */
    int unattached(String user, Instant older) {
        List<Naskah> unattached = naskahs.findByAuthorAndProcessInstanceIdIsNull(user);
        List<Naskah> discarded = unattached.stream().filter(naskah -> naskah.createdAt().isBefore(older)).toList();
        discarded.forEach(naskah -> contents.deleteById(naskah.id()));
        contents.flush();
        naskahs.deleteAll(discarded);
        return unattached.size() - discarded.size();
    }

    @Transactional(readOnly = true)
    public List<Naskah> ofInstance(String processInstanceId) {
        return naskahs.findByProcessInstanceIdOrderByCreatedAtDesc(processInstanceId);
    }

    /** The versions of one document at one stage, oldest first. */
    @Transactional(readOnly = true)
    public List<Naskah> versions(DocumentId document, NaskahStage stage) {
        return naskahs.findByProcessInstanceIdAndKindAndHolderAndStageOrderByCreatedAt(document.processInstanceId(),
                document.kind(), document.holder(), stage);
    }

    /** When the document last became a draft; signatures and initials before that are void. */
    @Transactional(readOnly = true)
    public Instant lastDraft(DocumentId document) {
        return versions(document, NaskahStage.DRAFT).stream().map(Naskah::createdAt).reduce((first, second) -> second)
                .orElse(Instant.EPOCH);
    }

    /**
     * When the present round of the document began: with its last draft or its last issue, whichever is later. Acts before that
     * belong to an earlier round.
     */
    @Transactional(readOnly = true)
    public Instant lastRound(DocumentId document) {
        Instant draft = lastDraft(document);
        return versions(document, NaskahStage.ISSUED).stream().map(Naskah::createdAt).filter(draft::isBefore)
                .reduce((first, second) -> second).orElse(draft);
    }

    /** When the round of the last issue began, for copies, which are made of what was issued. */
    @Transactional(readOnly = true)
    public Instant issuedRound(DocumentId document) {
        List<Instant> issues = versions(document, NaskahStage.ISSUED).stream().map(Naskah::createdAt).toList();
        if (issues.isEmpty()) {
            return lastDraft(document);
        }
        Instant last = issues.get(issues.size() - 1);
        return Stream.concat(issues.subList(0, issues.size() - 1).stream(), versions(document, NaskahStage.DRAFT).stream()
                .map(Naskah::createdAt).filter(draft -> !draft.isAfter(last))).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** What an agency issued since a moment, of all kinds with this prefix; oldest first. */
    @Transactional(readOnly = true)
    public List<Naskah> issuedSince(String agency, String kindPrefix, Instant from) {
        return naskahs.findByAgencyAndKindStartingWithAndStageAndActedAtGreaterThanEqualOrderByCreatedAt(agency,
                kindPrefix, NaskahStage.ISSUED, from);
    }

    /** The verification code of a document; empty until its first clean version. */
    @Transactional(readOnly = true)
    public Optional<String> verificationCode(DocumentId document) {
        return naskahs.findFirstByProcessInstanceIdAndKindAndHolderAndVerificationCodeIsNotNull(
                document.processInstanceId(), document.kind(), document.holder()).map(Naskah::verificationCode);
    }

    @Transactional(readOnly = true)
    Optional<Naskah> find(String id) {
        return naskahs.findById(id);
    }

    /** The file with this id that was handed in for the instance. */
    @Transactional(readOnly = true)
    Optional<Naskah> handedIn(String processInstanceId, String id) {
        return find(id).filter(naskah -> naskah.stage() == null && processInstanceId.equals(naskah.processInstanceId()));
    }

    /** The files handed in for the instance under a slot since a moment, oldest first. */
    @Transactional(readOnly = true)
    public List<Naskah> handedInSince(String processInstanceId, String slot, Instant since) {
        return naskahs.findByProcessInstanceIdAndKindAndStageIsNullAndCreatedAtGreaterThanEqualOrderByCreatedAt(
                processInstanceId, slot, since);
    }

    @Transactional(readOnly = true)
    boolean anyHandedIn(String processInstanceId, String activityId, Instant since) {
        return naskahs.existsByProcessInstanceIdAndActivityIdAndStageIsNullAndCreatedAtGreaterThanEqual(processInstanceId,
                activityId, since);
    }

    @Transactional(readOnly = true)
    public byte[] contentOf(Naskah naskah) {
        return contents.findById(naskah.id()).orElseThrow().content();
    }
}
