package id.baku.engine.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import id.baku.office.agency.Agencies;
import id.baku.office.start.StartRefusal;
import id.baku.testing.BakuTest;

/** Settings of providers and directories that would let in too many people, or nobody, stop the start. */
@BakuTest
class ProviderSettingsTest {

    private static final Map<String, String> OIDC = Map.of("oidc.a.name", "Kantor", "oidc.a.issuer", "https://masuk.contoh.id", "oidc.a.client-id", "baku");
    private static final Map<String, String> LDAP = Map.of("ldap.a.url", "ldaps://direktori.contoh.id", "ldap.a.users.base", "dc=contoh,dc=id");

    @Autowired
    Agencies agencies;

    private static ProviderProperties bound(Map<String, String> settings, String... more) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("baku.sign-in." + name, value));
        for (int i = 0; i < more.length; i += 2) {
            source.put("baku.sign-in." + more[i], more[i + 1]);
        }
        return new Binder(source).bindOrCreate("baku.sign-in", ProviderProperties.class);
    }

    private void start(ProviderProperties settings) {
        new Directories(settings, null, agencies);
        new IdentityProviders(settings, null, null, agencies);
    }

    @Test
    void nobodyVouchesByDefault() {
        assertThat(bound(Map.of())).isEqualTo(new ProviderProperties(Map.of(), Map.of()));
        assertThatCode(() -> start(bound(OIDC))).doesNotThrowAnyException();
        assertThatCode(() -> start(bound(LDAP))).doesNotThrowAnyException();
        assertThatCode(() -> start(bound(LDAP, "ldap.a.url", "ldap://direktori.contoh.id", "ldap.a.start-tls", "true"))).doesNotThrowAnyException();
        assertThatCode(() -> start(bound(OIDC, "oidc.a.accounts.groups.diy-kasi-hal-sk", "kasi"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            oidc.a.issuer,                               http://masuk.contoh.id,     https://
            oidc.a.client-id,                            ,                           client-id
            oidc.a.second-factor-claims.amr,             ' ',                        second-factor-claims
            oidc.a.accounts.create,                      true,                       need an agency
            oidc.a.accounts.agency,                      lain,                       no agency
            oidc.a.accounts.groups.camunda-admin,        kepala,                     platform-administrators
            oidc.a.accounts.groups.diy-tidak-ada,        kepala,                     no role
            ldap.a.url,                                  ldap://direktori.contoh.id, start-tls
            ldap.a.users.base,                           ,                           users.base
            ldap.a.trusted,                              /tidak/ada.pem,             trusted
            ldap.a.accounts.groups.diy-kasi-hal-sk,      kasi,                       DN""")
    void stopTheStart(String setting, String value, String why) {
        Map<String, String> others = setting.startsWith("oidc") ? OIDC : LDAP;
        ProviderProperties settings = value == null ? bound(without(others, setting)) : bound(others, setting, value);
        assertThatThrownBy(() -> start(settings)).isInstanceOf(StartRefusal.class).hasMessageContaining("baku.sign-in.")
                .hasMessageContaining(why);
    }

    @Test
    void givesNoRoleOfAnotherAgency() {
        assertThatThrownBy(() -> start(bound(OIDC, "oidc.a.accounts.agency", "diy", "oidc.a.accounts.groups.pupr-pengawas", "x")))
                .hasMessageContaining("no role or duty of diy is pupr-pengawas");
    }

    @Test
    void givesThePlatformOnlyToWhomTheSettingsName() {
        AccountRules rules = bound(OIDC, "oidc.a.accounts.platform-administrators", "/ti", "oidc.a.accounts.groups.diy-pengawas", "/pengawas,/kepala")
                .oidc().get("a").accounts();
        assertThat(rules.groupsFor(List.of("camunda-admin", "/pengawas"), UnaryOperator.identity())).isEqualTo(Set.of("diy-pengawas"));
        assertThat(rules.groupsFor(List.of("/ti"), UnaryOperator.identity())).isEqualTo(Set.of("camunda-admin"));
    }

    private static Map<String, String> without(Map<String, String> settings, String name) {
        return settings.entrySet().stream().filter(one -> !one.getKey().equals(name))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
