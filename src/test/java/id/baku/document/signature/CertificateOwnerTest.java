package id.baku.document.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Official;
import id.baku.office.limit.MemoryLimits;

/** Whether a certificate is that of the official who was to sign. */
class CertificateOwnerTest {

    private static final String NIP = "197001011995031001";
    private static final String OTHER_NIP = "198002022005042002";
    private static final String NIK = "1234567890123456";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Contoh Budi Santoso                | Dr. H. Contoh Budi Santoso, S.H., M.Si.",
            "CONTOH BUDI SANTOSO, S.H., M.Si.   | Contoh Budi Santoso",
            "CONTOH MA'RUF                      | Drs. H. Contoh Ma’ruf, M.M.",
            "Contoh M. Yusuf                    | Contoh Muhammad Yusuf",
            "Contoh M Yusuf                     | Contoh Muhammad Yusuf",
            "Contoh Yusuf Muhammad              | M. Contoh Yusuf",
            "Anita                              | Anita, S.H.",
            "Contoh Budi                        | Contoh Budi Santoso, S.H."})
    void readsANameWithAndWithoutTitles(String certificate, String official) {
        assertThat(owner(certificate, null).differsFrom(official(official, NIP), NIK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Contoh Budi Santoso | Contoh Budi Setiawan, S.H.",
            "Contoh Kasi         | Contoh Kepala Badan, S.H., M.Si.",
            "Ani                 | Anita Sari",
            "Anita               | Anita Sari, S.H.",
            "Anita Sari          | Anita, S.H.",
            "A. Sari             | Anita Sari",
            "Anita S.            | Anita Sari",
            "Anit Sari Contoh    | Anita Sari Contoh",
            "Contoh Muh Yusuf    | Contoh Muhammad Yusuf",
            "S.H., M.Si.         | Contoh Kepala Badan, S.H., M.Si.",
            "Dr. H.              | Contoh Kepala Badan, S.H., M.Si."})
    void tellsAnotherName(String certificate, String official) {
        assertThat(owner(certificate, null).differsFrom(official(official, NIP), null)).hasValueSatisfying(sentence ->
                assertThat(sentence).contains("atas nama " + certificate, "harus ditandatangani oleh " + official));
    }

    /** Somebody whose name changed, or is spelt differently, still has the same number. */
    @Test
    void theNumberDecidesWhereThereIsOne() {
        assertThat(owner("Contoh Lain", NIP).differsFrom(official("Contoh Budi", "19700101 199503 1 001"), null)).isEmpty();
        assertThat(owner("Contoh Budi", OTHER_NIP).differsFrom(official("Contoh Budi", NIP), null)).hasValueSatisfying(sentence ->
                assertThat(sentence).contains("NIP lain").doesNotContain(OTHER_NIP));
        assertThat(owner("Contoh Budi", NIK).differsFrom(official("Contoh Budi", NIP), "6543210987654321")).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("NIK orang lain").doesNotContain(NIK));
        assertThat(owner("Contoh Budi", NIK).differsFrom(official("Contoh Budi", NIP), NIK)).isEmpty();
    }

    @Test
    void readsWhatIsNoName() {
        assertThat(CertificateOwner.of("bukan nama")).isEqualTo(new CertificateOwner("bukan nama", null, null));
        assertThat(CertificateOwner.of("O=Badan Contoh").name()).isEqualTo("O=Badan Contoh");
    }

    @Test
    void nobodySignsWithAnothersCertificate() {
        SampleSigner installation = new SampleSigner(folder);
        Signing signing = new Signing(List.of(installation.signer), installation.keys, installation.pades, MemoryLimits.create());
        SigningRequest request = SampleSigner.request(SampleSigner.ROLE, SampleSigner.PASSPHRASE);
        assertThatThrownBy(() -> signing.sign(SigningMethod.KEY, SampleSigner.pdf(), request.by(official("Contoh Kasi", NIP))))
                .isInstanceOf(Refusal.class).hasMessageContaining("atas nama Contoh Kepala Balai", "oleh Contoh Kasi");
        assertThat(signing.sign(SigningMethod.KEY, SampleSigner.pdf(), request.by(official("Contoh Kepala Balai, S.H.", NIP))).pdf())
                .isNotEmpty();
    }

    private static CertificateOwner owner(String name, String serial) {
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "ID").addRDN(BCStyle.CN, name);
        if (serial != null) {
            subject.addRDN(BCStyle.SERIALNUMBER, serial);
        }
        try {
            return CertificateOwner.of(new X500Principal(subject.build().getEncoded()).getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Official official(String name, String nip) {
        return new Official("Kepala Contoh", name, "Pembina, IV/a", nip);
    }
}
