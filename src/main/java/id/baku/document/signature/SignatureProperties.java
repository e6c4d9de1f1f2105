package id.baku.document.signature;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code baku.signature}: with what documents are signed.
 *
 * @param agencies by tenant id
 * @param trusted  files of certificates (PEM) of the issuers whose signatures the installation knows
 * @param sample   keys that the installation makes for itself; {@code null} for real work
 */
@ConfigurationProperties("baku.signature")
record SignatureProperties(@DefaultValue Map<String, Keys> agencies, @DefaultValue List<Path> trusted, Sample sample) {

    /**
     * @param keys PKCS#12 file of each signing official, by role; its password is typed by the official when signing
     * @param seal       key of the agency itself; {@code null} where nothing is sealed
     * @param bsre       account at the BSrE client service; {@code null} where it is not used
     * @param timeStamps service that proves when the agency's own keys signed and sealed; {@code null} where there is none
     */
    record Keys(@DefaultValue Map<String, Path> keys, Seal seal, Bsre bsre, TimeStamps timeStamps) {
    }

    /**
     * @param url      of a time stamp service (RFC 3161)
     * @param timeout  how long the signer waits for it
     * @param required whether nothing is signed while the service does not work; otherwise it is signed without a stamp
     */
    record TimeStamps(String url, @DefaultValue("10s") Duration timeout, @DefaultValue("true") boolean required) {
    }

    /**
     * @param path PKCS#12 file of the agency's own key, which seals documents that are issued without an electronic signature
     * @param password of that file
     */
    record Seal(Path path, String password) {
    }

    /**
     * @param url      of the client service that BSrE installs at the agency
     * @param user     of that service
     * @param password of that user
     * @param timeout  how long the signer waits for it
     */
    record Bsre(String url, String user, String password, @DefaultValue("20s") Duration timeout) {
    }

    /**
     * @param folder   where the keys are written at the first start
     * @param password of all of them
     */
    record Sample(Path folder, String password) {
    }
}
