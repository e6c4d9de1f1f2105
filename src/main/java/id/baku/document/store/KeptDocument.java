package id.baku.document.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.baku.document.print.NaskahStage;

/**
 * One version of a naskah, or a file that was handed in, as other rooms read it.
 *
 * @param stage     {@code null} for a file that was handed in
 * @param holder the person it is made for, where a case holds several of one kind; else {@code null}
 * @param number    as printed; {@code null} before it is issued and where the kind has none
 * @param issuedOn  the date printed on it; {@code null} before it is issued
 * @param validUntil the last day of a certificate; {@code null} where the document does not expire
 * @param signers the signers for whom it has places, with the proof of their signatures
 * @param signature how it is signed electronically, in words; {@code null} where it is not
 * @param sealed whether it is only the agency's seal on a document signed on paper
 * @param author the user whose act brought it to its stage, or who handed it in
 * @param code      by which others verify it; {@code null} for drafts and files
 */
public record KeptDocument(String id, String agency, String processInstanceId, String caseNumber, String subject,
                           String kind, NaskahStage stage, String holder, String title, String number,
                           LocalDate issuedOn, LocalDate validUntil, List<KeptSigner> signers, String signature, boolean sealed, String fileName, String mediaType, long size,
                           String sha256, String author, Instant actedAt, Instant createdAt, String code) {

    static KeptDocument of(Naskah naskah) {
        return new KeptDocument(naskah.id(), naskah.agency(), naskah.processInstanceId(), naskah.caseNumber(),
                naskah.subject(), naskah.kind(), naskah.stage(), naskah.holder(), naskah.title(), naskah.number(),
                naskah.issuedOn(), naskah.validUntil(), naskah.signers(),
                naskah.signature().map(signed -> signed.method().label()).orElse(null),
                naskah.signature().filter(signed -> !signed.isPersonal()).isPresent(), naskah.fileName(), naskah.mediaType(),
                naskah.size(), naskah.sha256(), naskah.author(), naskah.actedAt(), naskah.createdAt(), naskah.verificationCode());
    }

    /** The title without the holder's name. */
    public String name() {
        return holder == null ? title : title.replace(" – " + holder, "");
    }

    public boolean isIssued() {
        return stage == NaskahStage.ISSUED;
    }
}
