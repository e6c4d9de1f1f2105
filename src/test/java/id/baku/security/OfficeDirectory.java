package id.baku.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;

import id.baku.testing.WebSession;

/** A directory as an office may have it, in memory, with StartTLS and TLS. Only its reader may search it. */
final class OfficeDirectory implements AutoCloseable {

    static final String BASE = "dc=kantor,dc=id";
    static final String READER = "cn=pembaca," + BASE;
    /** The password of all its users. */
    static final String PASSWORD = WebSession.PASSWORD;

    private final InMemoryDirectoryServer server;
    private final Path certificate;
    private final AtomicInteger emptyBinds = new AtomicInteger();

    /** @param host name in its certificate */
    OfficeDirectory(String host) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            X509Certificate own = certificate(keys, host);
            certificate = Files.createTempFile("direktori", ".pem");
            Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(own.getEncoded())
                    + "\n-----END CERTIFICATE-----\n");
            SSLContext tls = tls(keys, own);
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.setSchema(null);
            config.addAdditionalBindCredentials(READER, PASSWORD);
            config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("terbuka", null, 0, tls.getSocketFactory()),
                    InMemoryListenerConfig.createLDAPSConfig("tls", null, 0, tls.getServerSocketFactory(), tls.getSocketFactory()));
            config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
                @Override
                public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
                    if (request.getRequest().getPassword().getValueLength() == 0) {
                        emptyBinds.incrementAndGet();
                    }
                }
            });
            server = new InMemoryDirectoryServer(config);
            for (String entry : new String[] {"dn: " + BASE + "\nobjectClass: domain\ndc: kantor", "dn: ou=pegawai," + BASE
                    + "\nobjectClass: organizationalUnit\nou: pegawai", "dn: ou=jabatan," + BASE + "\nobjectClass: organizationalUnit\nou: jabatan",
                    "dn: cn=Kasi HAL&SK,ou=jabatan," + BASE + "\nobjectClass: groupOfNames\ncn: Kasi HAL&SK",
                    "dn: cn=pengawas,ou=jabatan," + BASE + "\nobjectClass: groupOfNames\ncn: pengawas"}) {
                server.add(new Entry(entry.split("\n")));
            }
            server.startListening();
        } catch (GeneralSecurityException | IOException | OperatorCreationException | LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(KeyPair keys, String host) throws OperatorCreationException, GeneralSecurityException, IOException {
        X500Name name = new X500Name("CN=Direktori Contoh");
        Instant now = Instant.now();
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                Date.from(now.minus(1, ChronoUnit.DAYS)), Date.from(now.plus(9, ChronoUnit.DAYS)), name, keys.getPublic())
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(GeneralName.dNSName, host)))
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }

    private static SSLContext tls(KeyPair keys, X509Certificate own) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("direktori", keys.getPrivate(), PASSWORD.toCharArray(), new X509Certificate[] {own});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }

    String url(String scheme) {
        return scheme + "://localhost:" + server.getListenPort(scheme.equals("ldaps") ? "tls" : "terbuka");
    }

    String certificate() {
        return certificate.toString();
    }

    int emptyBinds() {
        return emptyBinds.get();
    }

    void person(String name, String first, String last) throws LDAPException {
        if (server.getEntry(dn(name)) == null) {
            server.add(dn(name), new Attribute("objectClass", "inetOrgPerson"), new Attribute("uid", name),
                    new Attribute("cn", first + " " + last), new Attribute("givenName", first), new Attribute("sn", last),
                    new Attribute("mail", name + "@contoh.id"), new Attribute("userPassword", PASSWORD));
        }
    }

    void password(String name, String password) throws LDAPException {
        server.modify(dn(name), new Modification(ModificationType.REPLACE, "userPassword", password));
    }

    void remove(String name) throws LDAPException {
        server.delete(dn(name));
    }

    void join(String name, String group) throws LDAPException {
        server.modify(group, new Modification(ModificationType.ADD, "member", dn(name)));
    }

    void leave(String name, String group) throws LDAPException {
        server.modify(group, new Modification(ModificationType.DELETE, "member", dn(name)));
    }

    private static String dn(String name) {
        return "uid=" + name + ",ou=pegawai," + BASE;
    }

    @Override
    public void close() {
        server.shutDown(true);
        try {
            Files.deleteIfExists(certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
