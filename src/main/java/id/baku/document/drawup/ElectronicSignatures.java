package id.baku.document.drawup;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.print.NaskahStage;
import id.baku.document.print.RenderedNaskah;
import id.baku.document.register.NumberRegister;
import id.baku.document.register.NumberedDocument;
import id.baku.document.signature.SignedPdf;
import id.baku.document.signature.Signing;
import id.baku.document.signature.SigningMethod;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahSignature;
import id.baku.document.store.NaskahStore;
import id.baku.document.store.StoredFile;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;

/** Which versions of a document are signed electronically, and what follows for its later versions. */
@Component
public class ElectronicSignatures {

    private final NaskahStore store;
    private final NumberRegister register;
    private final Signing signing;
    private final Clock clock;

    ElectronicSignatures(NaskahStore store, NumberRegister register, Signing signing, Clock clock) {
        this.store = store;
        this.register = register;
        this.signing = signing;
        this.clock = clock;
    }

    /** The version that was signed last by a person, unless a new draft has superseded it or it was issued. */
    public Optional<Naskah> current(DocumentId document) {
        return signedSince(store.lastRound(document), document).reduce((earlier, later) -> later);
    }

    /** The version that was signed last by a person, unless its number has become void: then it must be signed once more. */
    public Optional<Naskah> holding(DocumentId document, Agency agency) {
        return current(document).filter(signed -> !isVoid(document, agency, signed.number()));
    }

    /**
     * Refuses a file that was signed under a number which is void now, for a signed file cannot be changed. Those who signed
     * before another must sign again too, because their signatures are not on the new file.
     */
    void requireItsNumber(DocumentId document, Agency agency) {
        Map<String, Naskah> last = new LinkedHashMap<>();
        signedSince(store.lastRound(document), document).forEach(signed -> last.put(signed.signature().orElseThrow().role(), signed));
        last.values().stream().filter(signed -> isVoid(document, agency, signed.number())).findFirst().ifPresent(signed -> {
            String role = signed.signature().orElseThrow().role();
            throw Refusal.conflict(("Nomor %s dibatalkan setelah naskah ini ditandatangani oleh %s; naskah ini harus ditandatangani sekali "
                    + "lagi olehnya. Kembalikan ke kegiatan tempat ia menandatanganinya.").formatted(signed.number(),
                    agency.role(role).map(Role::name).orElse(role)));
        });
    }

    private boolean isVoid(DocumentId document, Agency agency, String number) {
        return number != null && register.hasVoided(new NumberedDocument(agency.id(), document.processInstanceId(), document.kind(),
                document.holder()), number);
    }

    /**
     * The version to which the next signature is added: the last one that another role has signed, with its signers. One whose
     * number has become void does not count.
     */
    @Transactional(readOnly = true)
    public Optional<Naskah> toSignAfter(DocumentId document, String role, Agency agency) {
        Optional<Naskah> before = signedSince(store.lastRound(document), document)
                .filter(naskah -> !role.equals(naskah.signature().orElseThrow().role()))
                .filter(naskah -> !isVoid(document, agency, naskah.number())).reduce((earlier, later) -> later);
        before.ifPresent(Naskah::signers);
        return before;
    }

    private Stream<Naskah> signedSince(Instant since, DocumentId document) {
        return store.versions(document, NaskahStage.SIGNED_OFF).stream()
                .filter(naskah -> naskah.signature().filter(NaskahSignature::isPersonal).isPresent())
                .filter(naskah -> !naskah.createdAt().isBefore(since));
    }

    /** The signed file as a version of a later stage. */
    Naskah version(Naskah signed, NaskahStage stage, String fileName, Instant now) {
        return new Naskah(signed.kind(), stage, signed.title(), new StoredFile(fileName, signed.mediaType(),
                store.contentOf(signed)), now).heldBy(signed.holder())
                .approving(stage.fixesText() ? signed.approvedData() : null).signed(signed.signature().orElseThrow())
                .printing(signed);
    }

    /** Adds the agency's seal to an issued document that nobody has signed electronically. */
    Optional<SignedPdf> seal(RenderedNaskah rendered, NaskahStage stage, Agency agency) {
        return isSealed(stage, agency) ? signing.seal(agency.id(), rendered.pdf(),
                clock.instant().atZone(agency.zone()), agency.city(), rendered.title()) : Optional.empty();
    }

    NaskahSignature sealOf(SignedPdf sealed) {
        return new NaskahSignature(SigningMethod.SEAL, null, null, sealed.certificate(), clock.instant());
    }

    /** Whether the agency seals a document at this stage when nobody signed it electronically. */
    boolean isSealed(NaskahStage stage, Agency agency) {
        return stage == NaskahStage.ISSUED && signing.seals(agency.id());
    }
}
