package id.baku.document.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time stamp service of RFC 3161 on this machine. */
final class LocalTimeStamps implements AutoCloseable {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4");

    final X509Certificate certificate;
    private final KeyPair keys;
    private final Instant at;
    private HttpServer server;
    private volatile boolean lies;

    /** @param at the time of its clock */
    LocalTimeStamps(Instant at) {
        this.at = at;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            X500Name name = new X500Name("CN=Contoh Stempel Waktu");
            certificate = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.TEN,
                    Date.from(at.minusSeconds(86_400)), Date.from(at.plusSeconds(10 * 365 * 86_400L)), name, keys.getPublic())
                    .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stamp of some bytes. */
    byte[] token(byte[] content) throws IOException {
        try {
            TimeStampRequestGenerator asks = new TimeStampRequestGenerator();
            asks.setCertReq(true);
            return generator().generate(asks.generate(TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(content)),
                    BigInteger.ONE, Date.from(at)).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Serves on a port of its own. */
    String serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::answer);
        server.start();
        return "http://localhost:" + server.getAddress().getPort() + "/tsa";
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] answer;
        try {
            TimeStampRequest asked = new TimeStampRequest(exchange.getRequestBody());
            answer = new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED).generate(lies ? another(asked) : asked,
                    BigInteger.TWO, Date.from(at)).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IOException(e);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** From now on it stamps other bytes than those it is asked to stamp. */
    void lie() {
        lies = true;
    }

    private static TimeStampRequest another(TimeStampRequest asked) {
        TimeStampRequestGenerator asks = new TimeStampRequestGenerator();
        asks.setCertReq(true);
        return asks.generate(asked.getMessageImprintAlgOID(), new byte[asked.getMessageImprintDigest().length], asked.getNonce());
    }

    private TimeStampTokenGenerator generator() throws GeneralSecurityException, OperatorCreationException, TSPException {
        TimeStampTokenGenerator stamps = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", keys.getPrivate(), certificate),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)), POLICY);
        stamps.addCertificates(new JcaCertStore(List.of(certificate)));
        return stamps;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
