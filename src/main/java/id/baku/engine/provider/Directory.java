package id.baku.engine.provider;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;

import id.baku.engine.refusal.Refusal;
import id.baku.office.start.StartRefusal;

/**
 * One directory: finds a person by name, checks the password by signing in there as that person, and reads the person's groups.
 */
class Directory {

    private static final Logger log = LoggerFactory.getLogger(Directory.class);

    private static final String TLS = "ldaps";
    private static final int TLS_PORT = 636;
    private static final int PORT = 389;
    private static final String MEMBER_OF = "memberOf";
    private static final String FIRST_NAMES = "givenName";
    private static final String LAST_NAME = "sn";
    private static final String MAIL = "mail";
    /** Results that mean a failure of the directory itself and not of the user. */
    private static final Set<ResultCode> OUT_OF_ORDER = Set.of(ResultCode.CONNECT_ERROR, ResultCode.SERVER_DOWN, ResultCode.TIMEOUT,
            ResultCode.BUSY, ResultCode.UNAVAILABLE, ResultCode.DECODING_ERROR, ResultCode.LOCAL_ERROR);

    private final String source;
    private final ProviderProperties.Ldap settings;
    private final SSLUtil tls;

    /** Stops a start with settings by which passwords would be sent unencrypted. */
    Directory(String source, ProviderProperties.Ldap settings) {
        this.source = source;
        this.settings = settings;
        if (settings.url() == null || settings.url().getHost() == null || settings.users() == null || settings.users().base() == null) {
            throw wrong("needs url and users.base");
        }
        if (!isTls() && !settings.startTls() && !ProviderProperties.isThisComputer(settings.url().getHost())) {
            throw wrong("url is to be ldaps://…, or start-tls is to be true");
        }
        settings.accounts().groups().values().stream().flatMap(List::stream).filter(name -> !DN.isValidDN(name)).findFirst()
                .ifPresent(name -> {
                    throw wrong("groups are named by their entries (DN), not as " + name);
                });
        try {
            this.tls = new SSLUtil(settings.trusted() == null ? JVMDefaultTrustManager.getInstance()
                    : new PEMFileTrustManager(settings.trusted().toFile()));
        } catch (GeneralSecurityException e) {
            throw wrong("trusted cannot be read");
        }
    }

    private StartRefusal wrong(String what) {
        return new StartRefusal("baku.sign-in." + source + ": " + what, "Correct baku.sign-in." + source + ".");
    }

    String source() {
        return source;
    }

    AccountRules rules() {
        return settings.accounts();
    }

    /**
     * The person with this name and password, if there is one. An empty password is refused, because directories treat it as an
     * anonymous sign-in, which succeeds.
     */
    Optional<Vouched> find(String name, String password) {
        if (password == null || password.isEmpty()) {
            return Optional.empty();
        }
        try (LDAPConnection reader = open()) {
            if (settings.reader().dn() != null) {
                reader.bind(new SimpleBindRequest(settings.reader().dn(), settings.reader().password()));
            }
            Optional<SearchResultEntry> entry = entry(reader, name);
            boolean right = isPassword(entry.map(SearchResultEntry::getDN).orElseGet(this::nobody), password);
            return right && entry.isPresent() ? Optional.of(person(reader, entry.get())) : Optional.empty();
        } catch (LDAPException | GeneralSecurityException e) {
            log.error("The directory {} does not work: {}", source, e.getMessage());
            throw Refusal.unavailable("Direktori akun kantor tidak dapat dihubungi. Coba lagi beberapa saat lagi, atau hubungi administrator.");
        }
    }

    private LDAPConnection open() throws LDAPException, GeneralSecurityException {
        int wait = Math.toIntExact(settings.timeout().toMillis());
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(wait);
        options.setResponseTimeoutMillis(wait);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        String host = settings.url().getHost();
        int port = settings.url().getPort() > 0 ? settings.url().getPort() : isTls() ? TLS_PORT : PORT;
        if (isTls()) {
            return new LDAPConnection(tls.createSSLSocketFactory(), options, host, port);
        }
        LDAPConnection connection = new LDAPConnection(options, host, port);
        if (settings.startTls()) {
            startTls(connection);
        }
        return connection;
    }

    private void startTls(LDAPConnection connection) throws LDAPException, GeneralSecurityException {
        boolean encrypted = false;
        try {
            ResultCode answer = connection.processExtendedOperation(new StartTLSExtendedRequest(tls.createSSLContext())).getResultCode();
            if (!ResultCode.SUCCESS.equals(answer)) {
                throw new LDAPException(answer, "StartTLS is refused");
            }
            encrypted = true;
        } finally {
            if (!encrypted) {
                connection.close();
            }
        }
    }

    private boolean isTls() {
        return TLS.equalsIgnoreCase(settings.url().getScheme());
    }

    /** The entry of a name; empty where two entries have it. */
    private Optional<SearchResultEntry> entry(LDAPConnection reader, String name) throws LDAPException {
        ProviderProperties.Users users = settings.users();
        SearchRequest search = new SearchRequest(users.base(), SearchScope.SUB, Filter.create(filled(users.filter(), "", name)),
                users.attribute(), users.key(), MEMBER_OF, FIRST_NAMES, LAST_NAME, MAIL);
        List<SearchResultEntry> found = reader.search(search).getSearchEntries();
        if (found.size() > 1) {
            log.warn("{} knows several by the name {}", source, name);
        }
        return found.size() == 1 && name.equals(found.get(0).getAttributeValue(users.attribute())) ? Optional.of(found.get(0))
                : Optional.empty();
    }

    /** Fills in the filter; the typed name stays a value, whatever signs it contains. */
    private static String filled(String filter, String dn, String name) {
        return filter.replace("{dn}", Filter.encodeValue(dn)).replace("{user}", Filter.encodeValue(name));
    }

    /** An entry asked for in place of a person who does not exist, so that the answer takes as long. */
    private String nobody() {
        return new RDN("uid", UUID.randomUUID().toString()) + "," + settings.users().base();
    }

    private boolean isPassword(String dn, String password) throws LDAPException, GeneralSecurityException {
        try (LDAPConnection his = open()) {
            try {
                return his.bind(new SimpleBindRequest(dn, password)).getResultCode().equals(ResultCode.SUCCESS);
            } catch (LDAPException e) {
                if (OUT_OF_ORDER.contains(e.getResultCode())) {
                    throw e;
                }
                return false;
            }
        }
    }

    private Vouched person(LDAPConnection reader, SearchResultEntry entry) throws LDAPException {
        ProviderProperties.Users users = settings.users();
        byte[] key = entry.getAttributeValueBytes(users.key());
        if (key == null) {
            throw new LDAPException(ResultCode.NO_SUCH_ATTRIBUTE, "An entry has no attribute " + users.key());
        }
        return new Vouched(source, HexFormat.of().formatHex(key), entry.getAttributeValue(users.attribute()),
                entry.getAttributeValue(FIRST_NAMES), entry.getAttributeValue(LAST_NAME), entry.getAttributeValue(MAIL),
                groups(reader, entry), Directory::spelled, false);
    }

    private List<String> groups(LDAPConnection reader, SearchResultEntry entry) throws LDAPException {
        ProviderProperties.Memberships memberships = settings.memberships();
        if (memberships.base() == null) {
            return entry.hasAttribute(MEMBER_OF) ? Stream.of(entry.getAttributeValues(MEMBER_OF)).toList() : List.of();
        }
        String filter = filled(memberships.filter(), entry.getDN(), entry.getAttributeValue(settings.users().attribute()));
        return reader.search(new SearchRequest(memberships.base(), SearchScope.SUB, Filter.create(filter), SearchRequest.NO_ATTRIBUTES))
                .getSearchEntries().stream().map(SearchResultEntry::getDN).toList();
    }

    private static String spelled(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException e) {
            return dn.toLowerCase(Locale.ROOT);
        }
    }
}
