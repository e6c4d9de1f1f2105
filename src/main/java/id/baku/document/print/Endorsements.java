package id.baku.document.print;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.baku.document.signature.SigningMethod;

/**
 * What people did to a document until its pages are made: initials, signatures, seal. The pages print these, and nothing that a
 * form sends can add to them.
 *
 * @param authenticity what is printed of its verification code; empty for a draft
 * @param initials who initialled it, oldest first
 * @param signatures what proves its signatures
 * @param sealed       whether the agency seals the file
 * @param preview whether the pages are only shown before they are signed
 */
public record Endorsements(Map<String, Object> authenticity, List<Initials> initials, List<SignatureAct> signatures,
                           boolean sealed, boolean preview) {

    /** For a document that nobody has initialled or signed. */
    public static final Endorsements NONE = new Endorsements(Map.of(), List.of(), List.of(), false);
    /** The clean text before anybody signs it. */
    public static final Endorsements PREVIEW = new Endorsements(Map.of(), List.of(), List.of(), false, true);

    /** For a document that is kept and no preview. */
    public Endorsements(Map<String, Object> authenticity, List<Initials> initials, List<SignatureAct> signatures, boolean sealed) {
        this(authenticity, initials, signatures, sealed, false);
    }

    public Endorsements {
        initials = List.copyOf(initials);
        signatures = List.copyOf(signatures);
    }

    /** How it was signed electronically, if it was. */
    public Optional<SigningMethod> method() {
        return signatures.stream().map(SignatureAct::method).filter(method -> method != null).reduce((first, second) -> second);
    }

    /** Who approved it in their tasks, oldest first. */
    public List<SignatureAct> approvals() {
        return signatures.stream().filter(act -> act.evidence() == SignatureAct.Evidence.APPROVAL).toList();
    }

    /** Whether the signed paper was handed in. */
    public boolean isScanned() {
        return signatures.stream().anyMatch(act -> act.evidence() == SignatureAct.Evidence.SCAN);
    }

    /**
     * The strongest proof of an official's signature, and of several the last; {@code null} asks for a signer who is no
     * official.
     */
    public Optional<SignatureAct> of(String official) {
        return signatures.stream().filter(act -> act.shows(official)).reduce((best, other) ->
                other.evidence().compareTo(best.evidence()) <= 0 ? other : best);
    }

    /**
     * @param office the office in which they were given
     * @param at when they were given
     */
    public record Initials(String office, String name, Instant at) {
    }
}
