package id.baku.document.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.validation.reports.Reports;

import id.baku.engine.refusal.Refusal;
import id.baku.office.limit.MemoryLimits;

/** Our signatures, judged by EU DSS and by our own check. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureTest {

    @TempDir
    static Path folder;
    @TempDir
    static Path elsewhere;

    private SampleSigner installation;
    private byte[] signed;

    @BeforeAll
    void sign() {
        installation = new SampleSigner(folder);
        signed = installation.sign(SampleSigner.pdf(), SampleSigner.ROLE);
    }

    @Test
    void isPadesBaselineBByACertificateOfTheInstallation() {
        SignatureWrapper signature = judge(signed).getDiagnosticData().getSignatures().get(0);

        assertThat(signature.getSignatureFormat()).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(signature.isSignatureIntact()).isTrue();
        assertThat(signature.isSignatureValid()).isTrue();
        assertThat(signature.isTrustedChain()).isTrue();
        assertThat(signature.getSigningCertificate().getCommonName()).isEqualTo("Contoh Kepala Balai");
        assertThat(signature.getClaimedSigningTime().toInstant()).isEqualTo(SampleSigner.NOW);
        assertThat(signature.getPDFRevision().arePdfModificationsDetected()).isFalse();
        assertThat(installation.check.check(signed)).singleElement().satisfies(found -> {
            assertThat(found.isGood()).isTrue();
            assertThat(found.signer()).isEqualTo("Contoh Kepala Balai");
            assertThat(found.signedAt()).isEqualTo(SampleSigner.NOW);
        });
    }

    /** Only revocation stays unknown, because a self-made issuer publishes nothing. */
    @Test
    void passesWhereTheSignersOwnCertificateIsTrusted() throws IOException {
        CertificateToken own = new CertificateToken(SigningKey.open(folder.resolve("diy/kepala-balai.p12"),
                SampleSigner.PASSPHRASE.toCharArray()).orElseThrow().certificate());
        Reports reports = DssJudge.judge(signed, own);
        assertThat(reports.getSimpleReport().getIndication(reports.getSimpleReport().getFirstSignatureId()))
                .isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void nobodyFindsAPassphraseByTrying() {
        Signing signing = new Signing(List.of(installation.signer), installation.keys, installation.pades, MemoryLimits.create());
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThatThrownBy(() -> signing.sign(SigningMethod.KEY, SampleSigner.pdf(),
                    SampleSigner.request(SampleSigner.ROLE, "salah"))).hasMessageContaining("Frasa sandi salah.");
        }
        assertThatThrownBy(() -> signing.sign(SigningMethod.KEY, SampleSigner.pdf(),
                SampleSigner.request(SampleSigner.ROLE, SampleSigner.PASSPHRASE))).hasMessageContaining("Terlalu banyak percobaan");
        assertThat(signing.sign(SigningMethod.KEY, SampleSigner.pdf(),
                SampleSigner.request(SampleSigner.OTHER_ROLE, SampleSigner.PASSPHRASE)).pdf()).isNotEmpty();
    }

    @Test
    void aFlippedByteShows() {
        byte[] flipped = signed.clone();
        int place = new String(signed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 1;
        flipped[place] ^= 1;

        SignatureWrapper signature = judge(flipped).getDiagnosticData().getSignatures().get(0);
        assertThat(signature.isSignatureIntact() && signature.isSignatureValid()).isFalse();
        assertThat(installation.check.check(flipped)).noneMatch(FoundSignature::intact);
    }

    /** Readers show what was appended last while the signature stays valid, so it must cover the end of the file. */
    @Test
    void appendedBytesShow() {
        byte[] changed = append(signed, "\n%%EOF\n");

        assertThat(judge(changed).getDiagnosticData().getSignatures().get(0).isSignatureValid()).isTrue();
        assertThat(installation.check.check(changed)).singleElement().satisfies(found -> {
            assertThat(found.intact()).isTrue();
            assertThat(found.complete()).isFalse();
            assertThat(found.isGood()).isFalse();
        });
    }

    @Test
    void aForeignCertificateShows() {
        byte[] foreign = new SampleSigner(elsewhere).sign(SampleSigner.pdf(), SampleSigner.ROLE);

        SignatureWrapper signature = judge(foreign).getDiagnosticData().getSignatures().get(0);
        assertThat(signature.isSignatureValid()).isTrue();
        assertThat(signature.isTrustedChain()).isFalse();
        assertThat(installation.check.check(foreign)).singleElement().satisfies(found -> {
            assertThat(found.intact()).isTrue();
            assertThat(found.known()).isFalse();
            assertThat(found.isGood()).isFalse();
        });
    }

    @Test
    void aSecondSignatureLeavesTheFirstAsItIs() {
        byte[] twice = installation.sign(signed, SampleSigner.OTHER_ROLE);

        assertThat(Arrays.copyOf(twice, signed.length)).isEqualTo(signed);
        DiagnosticData data = judge(twice).getDiagnosticData();
        assertThat(data.getSignatures()).hasSize(2)
                .allMatch(SignatureWrapper::isSignatureIntact).allMatch(SignatureWrapper::isSignatureValid)
                .allMatch(signature -> signature.getPDFRevision().getPdfUndefinedChanges().isEmpty());
        assertThat(installation.check.check(twice)).extracting(FoundSignature::signer)
                .containsExactly("Contoh Kepala Balai", "Contoh Kasi");
        assertThat(installation.check.check(twice)).allMatch(FoundSignature::isGood);
    }

    /** Another person's signature after a change does not make the change allowed. */
    @Test
    void aForeignSignatureOnTopSpoilsTheFirst() {
        byte[] twice = new SampleSigner(elsewhere).sign(signed, SampleSigner.ROLE);
        assertThat(installation.check.check(twice)).hasSize(2).noneMatch(FoundSignature::isGood);
    }

    @Test
    void theTimeStandsInThePdfAlone() throws Exception {
        try (PDDocument document = Loader.loadPDF(signed)) {
            CMSSignedData cms = new CMSSignedData(document.getLastSignatureDictionary().getContents(signed));
            assertThat(cms.getSignerInfos().iterator().next().getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
        }
    }

    @Test
    void onlyTheRightPassphraseOpensTheKey() {
        assertThatThrownBy(() -> installation.signer.sign(SampleSigner.pdf(),
                SampleSigner.request(SampleSigner.ROLE, "salah"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("Frasa sandi salah").hasMessageNotContaining("\"salah\"");
    }

    @Test
    void findsNothingInWhatIsNotSigned() {
        assertThat(installation.check.check(SampleSigner.pdf())).isEmpty();
        assertThat(installation.check.check("bukan PDF".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    /** Documents signed yesterday must be valid tomorrow, so existing keys are not made again. */
    @Test
    void sampleKeysAreMadeOnce() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("penerbit.pem"));
        SampleSigner restarted = new SampleSigner(folder);
        assertThat(Files.readAllBytes(folder.resolve("penerbit.pem"))).isEqualTo(before);
        assertThat(restarted.check.check(signed)).allMatch(FoundSignature::isGood);
    }

    private Reports judge(byte[] pdf) {
        return DssJudge.judge(pdf, DSSUtils.loadCertificate(installation.certificate.toFile()));
    }

    private static byte[] append(byte[] pdf, String text) {
        byte[] more = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] changed = Arrays.copyOf(pdf, pdf.length + more.length);
        System.arraycopy(more, 0, changed, pdf.length, more.length);
        return changed;
    }
}
