package id.baku.document.print;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.baku.document.signature.SigningMethod;

/**
 * What people did to a document until its pages are made. The pages print it, and nothing that a form says adds to it.
 *
 * @param authenticity what is printed of its verification code; empty for a draft
 * @param initials     whose initials it bears, oldest first
 * @param signatures   what shows that it was signed
 * @param sealed       whether the agency seals the file
 * @param preview      whether it is only shown, to be signed afterwards
 */
public record Endorsements(Map<String, Object> authenticity, List<Initials> initials, List<SignatureAct> signatures,
                           boolean sealed, boolean preview) {

    /** A document that nobody has touched. */
    public static final Endorsements NONE = new Endorsements(Map.of(), List.of(), List.of(), false);
    /** The clean text before anybody signs it. */
    public static final Endorsements PREVIEW = new Endorsements(Map.of(), List.of(), List.of(), false, true);

    /** Of what is kept. */
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

    /** Who approved it in his task, oldest first. */
    public List<SignatureAct> approvals() {
        return signatures.stream().filter(act -> act.evidence() == SignatureAct.Evidence.APPROVAL).toList();
    }

    /** Whether the signed paper was handed in. */
    public boolean isScanned() {
        return signatures.stream().anyMatch(act -> act.evidence() == SignatureAct.Evidence.SCAN);
    }

    /** The strongest, of several the last, that shows the signature of an official; {@code null} asks for somebody who is none. */
    public Optional<SignatureAct> of(String official) {
        return signatures.stream().filter(act -> act.shows(official)).reduce((best, other) ->
                other.evidence().compareTo(best.evidence()) <= 0 ? other : best);
    }

    /**
     * @param office in which he gave them
     * @param at     when
     */
    public record Initials(String office, String name, Instant at) {
    }
}
