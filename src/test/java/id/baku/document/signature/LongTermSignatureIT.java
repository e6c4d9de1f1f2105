package id.baku.document.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.validation.reports.Reports;

import id.baku.document.signature.LocalIssuer.Publishes;
import id.baku.engine.refusal.Refusal;

/** Signatures with time stamps and the issuer's data on revocation, judged by EU DSS. */
class LongTermSignatureIT {

    @TempDir
    Path folder;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private LocalTimeStamps stamps;
    private LocalIssuer issuer;
    private String url;

    @BeforeEach
    void serve() throws IOException {
        stamps = new LocalTimeStamps(now);
        url = stamps.serve();
        issuer = new LocalIssuer(now);
    }

    @AfterEach
    void stop() {
        stamps.close();
        issuer.close();
    }

    @Test
    void theServiceTellsTheTime() throws IOException {
        SampleSigner installation = installation(Publishes.NOTHING, true);
        byte[] signed = sign(installation);
        Reports reports = judge(signed);
        assertThat(level(reports)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        assertThat(reports.getDiagnosticData().getTimestampList()).singleElement().matches(stamp ->
                stamp.isMessageImprintDataIntact() && stamp.isSignatureValid());
        assertThat(installation.check.check(signed)).singleElement().satisfies(found -> {
            assertThat(found.isGood()).isTrue();
            assertThat(found.stamped()).isTrue();
            assertThat(found.signedAt()).isEqualTo(now);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Publishes.class, names = {"LIST", "OCSP"})
    void holdsWhatTheIssuerSaid(Publishes publishes) throws IOException {
        SampleSigner installation = installation(publishes, true);
        byte[] signed = sign(installation);
        issuer.close();
        stamps.close();
        Reports reports = judge(signed);
        assertThat(level(reports)).isEqualTo(SignatureLevel.PAdES_BASELINE_LT);
        assertThat(reports.getSimpleReport().getIndication(reports.getSimpleReport().getFirstSignatureId()))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(installation.check.check(signed)).singleElement().matches(FoundSignature::isGood);
    }

    @Test
    void oneMoreSignsAfterIt() throws IOException {
        SampleSigner installation = installation(Publishes.LIST, true);
        byte[] twice = installation.sign(sign(installation), SampleSigner.OTHER_ROLE);
        assertThat(installation.check.check(twice)).hasSize(2).allMatch(FoundSignature::isGood);
        byte[] again = sign(installation, twice);
        assertThat(installation.check.check(again)).hasSize(3).allMatch(FoundSignature::isGood);
        assertThat(judge(again).getDiagnosticData().getSignatures()).hasSize(3).allMatch(signature ->
                signature.isSignatureValid() && signature.getPDFRevision().getPdfUndefinedChanges().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(value = Publishes.class, names = {"LIST", "OCSP"})
    void nobodySignsWithARevokedCertificate(Publishes publishes) throws IOException {
        SampleSigner installation = installation(publishes, true);
        issuer.revoke(SigningKey.open(key(), SampleSigner.PASSPHRASE.toCharArray()).orElseThrow().certificate());
        assertThatThrownBy(() -> sign(installation)).isInstanceOf(Refusal.class).hasMessageContaining("sudah dicabut");
    }

    /** A stamped signature is valid by itself; validation data can be added as long as the certificate is valid. */
    @Test
    void anIssuerThatIsDownKeepsNobodyFromSigning() throws IOException {
        SampleSigner installation = installation(Publishes.OCSP, true);
        issuer.close();
        assertThat(level(judge(sign(installation)))).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
    }

    @Test
    void withoutTheServiceNothingIsSignedUnlessTheSettingsBearIt() throws IOException {
        SampleSigner strict = installation(Publishes.NOTHING, true);
        SampleSigner lax = strict.stamping(new SignatureProperties.TimeStamps(url, Duration.ofSeconds(5), false), issuer.certificate);
        stamps.close();
        assertThatThrownBy(() -> sign(strict)).isInstanceOf(Refusal.class).hasMessageContaining("Layanan stempel waktu");
        byte[] signed = sign(lax);
        assertThat(level(judge(signed))).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(lax.check.check(signed)).singleElement().matches(found -> found.isGood() && !found.stamped());
    }

    @Test
    void waitsNoLongerThanItIsSet() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            SampleSigner installation = installation(Publishes.NOTHING, true).stamping(new SignatureProperties.TimeStamps(
                    "http://localhost:" + silent.getLocalPort(), Duration.ofMillis(200), true));
            assertThatThrownBy(() -> sign(installation)).isInstanceOf(Refusal.class).hasMessageContaining("Layanan stempel waktu");
        }
    }

    @Test
    void takesNoStampOfSomethingElse() throws IOException {
        stamps.lie();
        SampleSigner installation = installation(Publishes.NOTHING, true);
        assertThatThrownBy(() -> sign(installation)).isInstanceOf(Refusal.class).hasMessageContaining("stempel yang sah");
    }

    private SampleSigner installation(Publishes publishes, boolean required) throws IOException {
        issuer.issue(key(), "Contoh Kepala Balai", SampleSigner.PASSPHRASE, publishes);
        return new SampleSigner(folder).stamping(new SignatureProperties.TimeStamps(url, Duration.ofSeconds(5), required),
                issuer.certificate, stamps.certificate);
    }

    private Path key() {
        return folder.resolve("diy/kepala-balai.p12");
    }

    private byte[] sign(SampleSigner installation) {
        return sign(installation, SampleSigner.pdf());
    }

    private byte[] sign(SampleSigner installation, byte[] pdf) {
        return installation.signer.sign(pdf, new SigningRequest("diy", SampleSigner.ROLE, now.atZone(SampleSigner.ZONE), "Yogyakarta",
                "Surat Contoh", null, SampleSigner.PASSPHRASE.toCharArray())).pdf();
    }

    private Reports judge(byte[] pdf) {
        return DssJudge.judge(pdf, Stream.of(issuer.certificate, stamps.certificate).map(LongTermSignatureIT::encoded)
                .map(DSSUtils::loadCertificate).toArray(CertificateToken[]::new));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureLevel level(Reports reports) {
        return reports.getDiagnosticData().getSignatures().get(0).getSignatureFormat();
    }
}
