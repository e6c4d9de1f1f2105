package id.baku.engine.provider;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.entry.MailAddress;
import id.baku.engine.refusal.DoubleBraces;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.signin.AccountChanges;
import id.baku.engine.signin.AccountVouched;
import id.baku.engine.signin.ExternalAccounts;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/**
 * Finds or creates the account of a person for whom a source vouches. Gives the roles that follow from the person's groups
 * there, and takes those that no longer do. Roles given here in other ways stay.
 */
@Component
class OfficeAccounts {

    private static final Logger log = LoggerFactory.getLogger(OfficeAccounts.class);
    /** Ids that the engine accepts. */
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}");
    private static final int LONGEST_NAME = 200;

    private final ExternalAccounts accounts;
    private final AccountChanges changes;
    private final IdentityService identityService;
    private final AsSystem asSystem;
    private final Agencies agencies;
    private final AgencyRecord record;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    OfficeAccounts(ExternalAccounts accounts, AccountChanges changes, IdentityService identityService, AsSystem asSystem, Agencies agencies,
                   AgencyRecord record, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.changes = changes;
        this.identityService = identityService;
        this.asSystem = asSystem;
        this.agencies = agencies;
        this.record = record;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** Whether it can be the id of an account. */
    static boolean isName(String name) {
        return name != null && ID.matcher(name).matches();
    }

    /** Whether a source may be asked for the password of an account; not if the account has a password here. */
    boolean mayVouchFor(String user, String source, AccountRules rules) {
        return accounts.sourceOf(user).map(source::equals).orElseGet(() -> asSystem.inNobodysName(() ->
                rules.create() == (identityService.createUserQuery().userId(user).count() == 0)));
    }

    /** The account of a person after this sign-in; refuses, with a sentence, a person who can have none. */
    String signIn(Vouched person, AccountRules rules) {
        return asSystem.inNobodysName(() -> {
            try {
                return transaction.execute(status -> enter(person, rules));
            } catch (DuplicateKeyException signsInElsewhereForTheFirstTime) {
                return transaction.execute(status -> enter(person, rules));
            }
        });
    }

    private String enter(Vouched person, AccountRules rules) {
        Set<String> groups = rules.groupsFor(person.groups(), person.spelling());
        String user = accounts.lock(person.source(), person.subject()).orElseGet(() -> link(person, rules, groups));
        align(user, person.source(), groups, rules);
        return user;
    }

    private String link(Vouched person, AccountRules rules, Set<String> groups) {
        String id = rules.prefix() + person.name();
        if (!isName(person.name()) || !isName(id)) {
            log.warn("{} vouches for somebody whose name cannot be that of an account: {}", person.source(), person.name());
            throw Refusal.forbidden("Nama akun Anda di sistem kantor tidak dapat dipakai di Baku. Hubungi pengelola pengguna instansi Anda.");
        }
        User user = identityService.createUserQuery().userId(id).singleResult();
        boolean make = user == null && rules.create();
        if (make && groups.isEmpty() && rules.agency() == null) {
            throw IdentityProviders.withoutRole(id);
        }
        if (!make && !isToBeHis(id, user, rules, groups)) {
            log.warn("{} vouches for {}, who has no account that could be his", person.source(), id);
            throw Refusal.forbidden("Akun %s belum terdaftar di Baku untuk masuk dengan cara ini. Hubungi pengelola pengguna instansi Anda."
                    .formatted(id));
        }
        accounts.link(id, person.source(), person.subject(), make);
        if (make) {
            make(id, person);
        } else {
            forgetPassword(user);
            events.publishEvent(new AccountVouched(id, person.source()));
        }
        Set<String> places = make ? rules.agenciesFor(groups, agencies).stream().map(Agency::id).collect(Collectors.toSet()) : tenantsOf(id);
        (places.isEmpty() ? Set.of(AgencyRecord.PLATFORM) : places).forEach(agency -> note(agency, person.source(),
                make ? Act.ACCOUNT_CREATED : Act.ACCOUNT_CHANGED, id,
                (make ? "" : "kata sandi dihapus, ") + "masuk melalui " + person.source()));
        log.info("{} vouches for {} from now on{}", person.source(), id, make ? ", whose account was made for it" : "");
        return id;
    }

    /** Deletes the password of the account, and ends the sessions of whoever knew it. */
    private void forgetPassword(User user) {
        UserEntity stored = (UserEntity) user;
        stored.setDbPassword(null);
        stored.setSalt(null);
        identityService.saveUser(stored);
        changes.passwordGone(user.getId());
    }

    /**
     * Whether an account with a password here is handed over to the person: only where the settings say so, and only if the
     * account has no power over the platform or other agencies which this source does not give.
     */
    private boolean isToBeHis(String id, User user, AccountRules rules, Set<String> groups) {
        if (user == null || rules.create() || accounts.sourceOf(id).isPresent()) {
            return false;
        }
        return groups.contains(Groups.CAMUNDA_ADMIN) || !groupsOf(id).contains(Groups.CAMUNDA_ADMIN)
                && (rules.agency() == null || tenantsOf(id).equals(Set.of(rules.agency())));
    }

    private void make(String id, Vouched person) {
        User user = identityService.newUser(id);
        user.setFirstName(shown(person.firstNames()));
        user.setLastName(shown(person.lastName()));
        if (person.mail() != null && MailAddress.isValid(person.mail())) {
            user.setEmail(person.mail());
        }
        identityService.saveUser(user);
    }

    private static String shown(String name) {
        return name == null || DoubleBraces.in(name) ? null
                : name.replaceAll("\\p{Cntrl}", " ").strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME));
    }

    private void align(String user, String source, Set<String> groups, AccountRules rules) {
        List<String> held = groupsOf(user);
        List<String> given = accounts.groupsOf(user);
        Set<String> added = new TreeSet<>(groups);
        held.forEach(added::remove);
        Set<String> lost = new TreeSet<>(given);
        lost.removeAll(groups);
        lost.retainAll(held);
        belong(user, source, rules.agenciesFor(groups, agencies));
        added.forEach(group -> identityService.createMembership(user, group));
        lost.forEach(group -> identityService.deleteMembership(user, group));
        if (!Set.copyOf(given).equals(groups)) {
            accounts.give(user, groups);
        }
        if (!lost.isEmpty() && accounts.isMade(user)) {
            leave(user, source, rules);
        }
        if (!added.isEmpty() || !lost.isEmpty()) {
            log.info("Roles of {} by his groups elsewhere: given {}, taken {}", user, added, lost);
            added.forEach(group -> note(agencyOf(group), source, Act.ROLE_GIVEN, user, "groupId " + group));
            lost.forEach(group -> note(agencyOf(group), source, Act.ROLE_TAKEN, user, "groupId " + group));
        }
    }

    /** Records an act with the source as its author, because no user here has done it. */
    private void note(String agency, String source, Act act, String user, String detail) {
        record.write(Entry.of(agency, source, act).about(user).with(detail));
    }

    private String agencyOf(String group) {
        return agencies.all().stream().filter(one -> one.groups().contains(group)).map(Agency::id).findFirst().orElse(AgencyRecord.PLATFORM);
    }

    private void belong(String user, String source, Set<Agency> his) {
        Set<String> own = tenantsOf(user);
        his.stream().map(Agency::id).filter(agency -> !own.contains(agency))
                .forEach(agency -> {
                    identityService.createTenantUserMembership(agency, user);
                    note(agency, source, Act.ROLE_GIVEN, user, "tenantId " + agency);
                });
    }

    /** Removes the person from agencies in which no role is left. */
    private void leave(String user, String source, AccountRules rules) {
        Set<String> staying = rules.agenciesFor(Set.copyOf(groupsOf(user)), agencies).stream().map(Agency::id).collect(Collectors.toSet());
        tenantsOf(user).stream().filter(agency -> !staying.contains(agency))
                .forEach(agency -> {
                    identityService.deleteTenantUserMembership(agency, user);
                    note(agency, source, Act.ROLE_TAKEN, user, "tenantId " + agency);
                });
    }

    private List<String> groupsOf(String user) {
        return identityService.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }

    private Set<String> tenantsOf(String user) {
        return identityService.createTenantQuery().userMember(user).list().stream().map(Tenant::getId).collect(Collectors.toSet());
    }
}
