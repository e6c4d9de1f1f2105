package id.baku.engine.provider;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.baku.engine.signin.PasswordDirectory;
import id.baku.office.agency.Agencies;

/** The directories of the offices. The beginning of a name decides which of them is asked about its password. */
@Component
class Directories implements PasswordDirectory {

    private final List<Directory> directories;
    private final OfficeAccounts accounts;

    Directories(ProviderProperties properties, OfficeAccounts accounts, Agencies agencies) {
        this.directories = properties.ldap().entrySet().stream().map(one -> new Directory("ldap." + one.getKey(), one.getValue()))
                .sorted(Comparator.comparing((Directory one) -> one.rules().prefix().length()).reversed()).toList();
        this.accounts = accounts;
        directories.forEach(one -> one.rules().check(one.source(), agencies));
    }

    @Override
    public boolean isPasswordOf(String user, String password) {
        return OfficeAccounts.isName(user) && responsible(user).filter(one -> isPasswordIn(one, user, password)).isPresent();
    }

    private Optional<Directory> responsible(String user) {
        return directories.stream().filter(one -> user.startsWith(one.rules().prefix())).findFirst();
    }

    private boolean isPasswordIn(Directory directory, String user, String password) {
        return accounts.mayVouchFor(user, directory.source(), directory.rules())
                && directory.find(user.substring(directory.rules().prefix().length()), password)
                        .map(person -> accounts.signIn(person, directory.rules())).filter(user::equals).isPresent();
    }
}
