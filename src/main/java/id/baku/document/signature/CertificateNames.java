package id.baku.document.signature;

import java.security.cert.X509Certificate;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Names in certificates. */
final class CertificateNames {

    private CertificateNames() {
    }

    /** The holder's name; where there is none, the subject as a whole. */
    static String commonName(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(subject).getRdns().stream().filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                    .map(Rdn::getValue).map(String::valueOf).findFirst().orElse(subject);
        } catch (InvalidNameException e) {
            return subject;
        }
    }
}
