package id.baku.document.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.register.NumberVoided;
import id.baku.document.register.NumberedDocument;
import id.baku.document.register.RegisterEntry;
import id.baku.document.store.KeptDocument;
import id.baku.document.store.KeptDocuments;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/** Withdrawals of documents, and the state of documents. The caller checks whether the user may withdraw one. */
@Service
@Transactional
public class Withdrawals {


    private final WithdrawalRepository withdrawals;
    private final KeptDocuments documents;
    private final Agencies agencies;
    private final AgencyRecord record;
    private final Clock clock;

    Withdrawals(WithdrawalRepository withdrawals, KeptDocuments documents, Agencies agencies, AgencyRecord record,
                Clock clock) {
        this.withdrawals = withdrawals;
        this.documents = documents;
        this.agencies = agencies;
        this.record = record;
        this.clock = clock;
    }

    /** Declares a document void or revokes it, with all versions drawn up under its code so far. */
    public void withdraw(String code, WithdrawalKind kind, WithdrawalGround ground, String reason, String by) {
        Standing standing = standing(code).orElseThrow(Refusal::notFound);
        if (standing.state() == Standing.State.UNISSUED || standing.since() != null) {
            throw Refusal.conflict("Hanya naskah yang terbit dan masih berlaku yang dapat dicabut atau dibatalkan.");
        }
        withdrawals.save(new Withdrawal(code, kind, ground, reason, by, clock.instant()));
        KeptDocument document = standing.current();
        record.write(Entry.of(document.agency(), by, Act.DOCUMENT_WITHDRAWN).about(document.number()).with(reason)
                .ofCase(document.processInstanceId(), document.caseNumber()).ofDocument(document.id()));
    }

    /** When the number of a document is declared void in the register, the document is withdrawn too, if it was drawn up. */
    @EventListener
    void numberVoided(NumberVoided event) {
        NumberedDocument document = event.entry().document();
        RegisterEntry.Voided voided = event.entry().voided();
        documents.codeOf(document.processInstanceId(), document.kind(), document.holder()).ifPresent(code -> withdrawals.save(
                new Withdrawal(code, WithdrawalKind.VOIDED, WithdrawalGround.NUMBER, voided.reason(), voided.by(), voided.at())));
    }

    /** The state of the document with this code; empty for an unknown code. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(String code) {
        List<KeptDocument> versions = documents.versions(code);
        return versions.isEmpty() ? Optional.empty() : Optional.of(standings(versions).get(code));
    }

    /** The states of documents by their codes; all versions must be given, oldest first. */
    @Transactional(readOnly = true)
    public Map<String, Standing> standings(Collection<KeptDocument> versions) {
        Map<String, List<KeptDocument>> byCode = versions.stream().filter(version -> version.code() != null)
                .collect(Collectors.groupingBy(KeptDocument::code));
        Map<String, Withdrawal> latest = withdrawals.findByVerificationCodeInOrderByWithdrawnAt(byCode.keySet()).stream()
                .collect(Collectors.toMap(Withdrawal::verificationCode, one -> one, (earlier, later) -> later));
        Map<String, Standing> standings = new HashMap<>();
        byCode.forEach((code, all) -> standings.put(code, standing(all, Optional.ofNullable(latest.get(code)))));
        return standings;
    }

    /** A document that was issued anew after its withdrawal is valid again. */
    private Standing standing(List<KeptDocument> versions, Optional<Withdrawal> withdrawal) {
        Optional<KeptDocument> issued = versions.stream().filter(KeptDocument::isIssued).reduce((earlier, later) -> later);
        KeptDocument current = issued.orElseGet(() -> versions.get(versions.size() - 1));
        return withdrawal.filter(one -> !current.createdAt().isAfter(one.at()))
                .map(one -> new Standing(Standing.State.of(one.kind()), current, one.at(), one.ground(), one.reason(), one.by()))
                .orElseGet(() -> Standing.of(issued.isEmpty() ? Standing.State.UNISSUED
                        : hasEnded(current) ? Standing.State.EXPIRED : Standing.State.VALID, current));
    }

    private boolean hasEnded(KeptDocument document) {
        return document.validUntil() != null && document.validUntil().isBefore(
                LocalDate.ofInstant(clock.instant(), agencies.get(document.agency()).zone()));
    }
}
