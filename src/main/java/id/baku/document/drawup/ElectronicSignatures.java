package id.baku.document.drawup;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.document.print.NaskahStage;
import id.baku.document.print.RenderedNaskah;
import id.baku.document.signature.SignedPdf;
import id.baku.document.signature.Signing;
import id.baku.document.signature.SigningMethod;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahSignature;
import id.baku.document.store.NaskahStore;
import id.baku.document.store.StoredFile;
import id.baku.office.agency.Agency;

/** What of a document is signed electronically, and what follows from it for its later versions. */
@Component
public class ElectronicSignatures {

    /** Name under which templates read {@link #described}. */
    public static final String VARIABLE = "elektronik";

    private final NaskahStore store;
    private final Signing signing;
    private final Clock clock;

    ElectronicSignatures(NaskahStore store, Signing signing, Clock clock) {
        this.store = store;
        this.signing = signing;
        this.clock = clock;
    }

    /** The version that a person signed last, unless a new draft has superseded it. */
    public Optional<Naskah> current(DocumentId document) {
        return signedSinceLastDraft(document).reduce((earlier, later) -> later);
    }

    /** The version on which one more signs: the last that somebody of another role signed. */
    public Optional<Naskah> toSignAfter(DocumentId document, String role) {
        return signedSinceLastDraft(document).filter(naskah -> !role.equals(naskah.signature().orElseThrow().role()))
                .reduce((earlier, later) -> later);
    }

    private Stream<Naskah> signedSinceLastDraft(DocumentId document) {
        Instant lastDraft = store.lastDraft(document);
        return store.versions(document, NaskahStage.TTD).stream()
                .filter(naskah -> naskah.signature().filter(NaskahSignature::isPersonal).isPresent())
                .filter(naskah -> !naskah.createdAt().isBefore(lastDraft));
    }

    /** The signed file as the version of a later stage. */
    Naskah version(Naskah signed, NaskahStage stage, String fileName, Instant now) {
        return new Naskah(signed.kind(), stage, signed.title(), new StoredFile(fileName, signed.mediaType(),
                store.contentOf(signed)), now).heldBy(signed.holder())
                .approving(stage.fixesText() ? signed.approvedData() : null).signed(signed.signature().orElseThrow())
                .printing(signed);
    }

    /** For templates: {@code cara}, the method; empty for what is neither signed nor sealed. */
    public Map<String, Object> described(Optional<Naskah> signed, NaskahStage stage, Agency agency) {
        return signed.flatMap(Naskah::signature).map(NaskahSignature::method)
                .or(() -> Optional.of(SigningMethod.SEGEL).filter(seal -> isSealed(stage, agency)))
                .map(ElectronicSignatures::described).orElse(Map.of());
    }

    public static Map<String, Object> described(SigningMethod method) {
        return Map.of("cara", method.name());
    }

    /** Seals what the agency issues and nobody signed electronically. */
    Optional<SignedPdf> seal(RenderedNaskah rendered, NaskahStage stage, Agency agency) {
        return isSealed(stage, agency) ? signing.seal(agency.id(), rendered.pdf(),
                clock.instant().atZone(agency.zone()), agency.city(), rendered.title()) : Optional.empty();
    }

    NaskahSignature sealOf(SignedPdf sealed) {
        return new NaskahSignature(SigningMethod.SEGEL, null, null, sealed.certificate(), clock.instant());
    }

    private boolean isSealed(NaskahStage stage, Agency agency) {
        return stage == NaskahStage.TERBIT && signing.seals(agency.id());
    }
}
