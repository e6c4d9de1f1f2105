package id.baku.document.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import id.baku.engine.refusal.Refusal;

/** Obtains time stamps for signatures from the agency's service (RFC 3161). */
@Component
class TimeStampService {

    private static final Logger log = LoggerFactory.getLogger(TimeStampService.class);
    private static final int NONCE_BITS = 64;

    private final ServiceCalls calls;
    private final SecureRandom random = new SecureRandom();

    TimeStampService(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * @return empty where the service does not work and the settings allow to go on without
     * @throws Refusal where they do not
     */
    Optional<TimeStampToken> stamp(SignatureProperties.TimeStamps service, byte[] signature) {
        try {
            return Optional.of(ask(service, signature));
        } catch (IOException | TSPException | GeneralSecurityException | RuntimeException e) {
            log.warn("Time stamp service {} gave no stamp: {}", service.url(), e.toString());
            if (service.required()) {
                throw Refusal.unavailable("Layanan stempel waktu tidak dapat dihubungi atau tidak memberi stempel yang sah, "
                        + "sehingga naskah ini belum ditandatangani. Coba lagi nanti.");
            }
            return Optional.empty();
        }
    }

    private TimeStampToken ask(SignatureProperties.TimeStamps service, byte[] signature)
            throws IOException, TSPException, GeneralSecurityException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest question = generator.generate(TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(signature),
                new BigInteger(NONCE_BITS, random));
        TimeStampResponse answer = new TimeStampResponse(calls.body(HttpRequest.newBuilder(URI.create(service.url()))
                .header("Content-Type", "application/timestamp-query").header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(question.getEncoded())).build(), service.timeout()));
        answer.validate(question);
        TimeStampToken token = answer.getTimeStampToken();
        if (token == null || TimeStamp.of(token.toCMSSignedData().toASN1Structure(), signature).isEmpty()) {
            throw new TSPException("status " + answer.getStatus() + ", " + answer.getStatusString());
        }
        return token;
    }
}
