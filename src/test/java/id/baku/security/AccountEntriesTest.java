package id.baku.security;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.English;
import id.baku.testing.WebSession;

/** Wrong entries about accounts, groups and agencies are refused in Indonesian with what to correct; nothing is stored. */
@BakuTest
class AccountEntriesTest {

    private static final String THERE = "diy.ada";
    private static final String OTHER = "diy.satu";
    private static final String LONG = "a".repeat(300);
    private static final String GOOD = WebSession.PASSWORD;

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;

    @BeforeEach
    void oneIsThere() {
        identityService.setAuthentication(null);
        assertThat(send("diy.pengelola", new Case("POST", "/user/create", user(THERE, "Nama", "Pegawai", "a@contoh.id", GOOD), 204, "")).statusCode())
                .isEqualTo(204);
    }

    @AfterEach
    void leaveNobody() {
        List.of(THERE, OTHER).forEach(identityService::deleteUser);
    }

    static Stream<Case> ofUsers() {
        return Stream.of(
                create(user(OTHER, "Nama", "Pegawai", "a@contoh.id", "lemah"), "paling sedikit sepuluh karakter"),
                create(user(OTHER, "Nama", "Pegawai", "a@contoh.id", ""), "Kata sandi tidak memenuhi syarat"),
                create(user(OTHER, "Mutu", "Pegawai", "a@contoh.id", GOOD), "tanpa nama"),
                create(user(THERE, "Nama", "Pegawai", "a@contoh.id", GOOD), "sudah dipakai"),
                create(user("", "Nama", "Pegawai", "a@contoh.id", GOOD), "wajib diisi"),
                create(user(" ", "Nama", "Pegawai", "a@contoh.id", GOOD), "wajib diisi"),
                create(user("diy.a b", "Nama", "Pegawai", "a@contoh.id", GOOD), "tanda yang tidak diterima"),
                create(user("diy.a/b", "Nama", "Pegawai", "a@contoh.id", GOOD), "tanda yang tidak diterima"),
                create(user("diy.<x>", "Nama", "Pegawai", "a@contoh.id", GOOD), "tanda yang tidak diterima"),
                create(user("diy.é", "Nama", "Pegawai", "a@contoh.id", GOOD), "tanda yang tidak diterima"),
                create(user("diy." + LONG, "Nama", "Pegawai", "a@contoh.id", GOOD), "ID pengguna terlalu panjang"),
                create(user(OTHER, LONG, "Pegawai", "a@contoh.id", GOOD), "Nama depan terlalu panjang"),
                create(user(OTHER, "Nama", LONG, "a@contoh.id", GOOD), "Nama belakang terlalu panjang"),
                create(user(OTHER, "Nama", "Pegawai", LONG + "@contoh.id", GOOD), "Alamat surel terlalu panjang"),
                create(user(OTHER, "Na\\u0000ma", "Pegawai", "a@contoh.id", GOOD), "tidak dapat dicetak"),
                create(user(OTHER, "Nama", "Pegawai", "bukan", GOOD), "Surel harus seperti"),
                create("{\"profile\":{\"firstName\":\"x\"},\"credentials\":{\"password\":\"" + GOOD + "\"}}", "ID pengguna wajib diisi"),
                create("{}", "ID pengguna wajib diisi"),
                new Case("PUT", "/user/tidak.ada/credentials", passwords("Lain.Sekali-77", GOOD), 404, "tidak ada"),
                new Case("PUT", "/user/" + THERE + "/credentials", passwords("lemah", GOOD), 400, "paling sedikit sepuluh karakter"),
                new Case("PUT", "/user/" + THERE + "/credentials", passwords("Lain.Sekali-77", "salah"), 400, "Kata sandi Anda sendiri tidak benar"),
                new Case("PUT", "/user/" + THERE + "/profile", "{\"id\":\"" + THERE + "\",\"firstName\":\"" + LONG + "\"}", 400, "terlalu panjang"),
                new Case("PUT", "/user/" + THERE + "/profile", "{\"id\":\"diy.lain\"}", 400, "tidak dapat diubah"),
                new Case("PUT", "/user/" + THERE + "/profile", "{}", 400, "wajib diisi"),
                new Case("GET", "/user/tidak.ada/profile", null, 404, "tidak ada"),
                new Case("POST", "/identity/verify", "{}", 400, "wajib diisi"),
                new Case("POST", "/identity/password-policy", "{}", 400, "Kata sandi wajib diisi"),
                new Case("GET", "/identity/groups", null, 400, "wajib diisi"));
    }

    @ParameterizedTest
    @MethodSource("ofUsers")
    void tellsAnAgencysAdministrator(Case entry) {
        requireTold("diy.pengelola", entry);
    }

    @ParameterizedTest
    @MethodSource("ofUsers")
    void tellsThePlatforms(Case entry) {
        requireTold("admin", entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/group/tidak-ada/members/" + THERE, "/group/diy-kasi-hal-sk/members/tidak.ada", "/tenant/diy/user-members/tidak.ada",
            "/tenant/tidak-ada/user-members/" + THERE, "/tenant/diy/group-members/tidak.ada"})
    void tellsWhoJoinsWhatIsNotThere(String membership) {
        requireTold("admin", new Case("PUT", membership, null, 404, "tidak ada"));
    }

    /** Documents say who approved by the name of his account: nobody takes another's. */
    @ParameterizedTest
    @ValueSource(strings = {"diy.kasi", "diy.pengelola"})
    void tellsWhoCallsHimselfOtherwise(String user) {
        User own = identityService.createUserQuery().userId(user).singleResult();
        String profile = "/user/" + user + "/profile";
        String body = "{\"id\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"%s\",\"email\":\"%s\"}";
        requireTold(user, new Case("PUT", profile, body.formatted(user, "Contoh", "Kepala Badan", own.getEmail()), 403, "Nama sendiri tidak dapat diubah"));
        String same = body.formatted(user, own.getFirstName(), own.getLastName(), own.getEmail());
        assertThat(send(user, new Case("PUT", profile, same, 204, "")).statusCode()).isEqualTo(204);
        assertThat(send("admin", new Case("PUT", profile, same, 204, "")).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "tenant"})
    void tellsWhoMakesAGroupOrAnAgency(String kind) {
        String create = "/" + kind + "/create";
        Stream.of(new Case("POST", create, "{\"id\":\"\",\"name\":\"x\"}", 400, "wajib diisi"),
                new Case("POST", create, "{\"name\":\"x\"}", 400, "wajib diisi"),
                new Case("POST", create, "{\"id\":\"a b\",\"name\":\"x\"}", 400, "tanda yang tidak diterima"),
                new Case("POST", create, "{\"id\":\"" + LONG + "\",\"name\":\"x\"}", 400, "terlalu panjang"),
                new Case("POST", create, "{\"id\":\"zz\",\"name\":\"" + LONG + "\"}", 400, "terlalu panjang"),
                new Case("PUT", "/" + kind + "/tidak-ada", "{\"id\":\"tidak-ada\",\"name\":\"x\"}", 404, "tidak ada"),
                new Case("GET", "/" + kind + "/tidak-ada", null, 404, "tidak ada")).forEach(entry -> requireTold("admin", entry));
    }

    @Test
    void tellsWhoMayNot() {
        requireTold("diy.pengelola", new Case("DELETE", "/user/tidak.ada", null, 403, "Anda tidak berwenang"));
        requireTold("diy.pengelola", new Case("DELETE", "/group/tidak-ada/members/" + THERE, null, 403, "Anda tidak berwenang"));
        requireTold("diy.kasi", create(user(OTHER, "Nama", "Pegawai", "a@contoh.id", GOOD), 403, "Anda tidak berwenang"));
    }

    private void requireTold(String by, Case entry) {
        HttpResponse<byte[]> answer = send(by, entry);
        String said = text(answer).replaceFirst("(?s).*?\"message\":\"(.*?)\",\".*", "$1");
        assertThat(said).as("%s by %s", entry, by).contains(entry.sentence());
        assertThat(English.in(said)).as(said).isEmpty();
        assertThat(answer.statusCode()).as(said).isEqualTo(entry.status());
        assertThat(identityService.createUserQuery().userId(OTHER).count()).isZero();
    }

    private HttpResponse<byte[]> send(String by, Case entry) {
        return WebSession.rest(port, by, entry.method(), "/engine-rest" + entry.path(), entry.body());
    }

    private static Case create(String body, String sentence) {
        return create(body, 400, sentence);
    }

    private static Case create(String body, int status, String sentence) {
        return new Case("POST", "/user/create", body, status, sentence);
    }

    private static String user(String id, String first, String last, String mail, String password) {
        return "{\"profile\":{\"id\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"%s\",\"email\":\"%s\"},\"credentials\":{\"password\":\"%s\"}}"
                .formatted(id, first, last, mail, password);
    }

    private static String passwords(String wanted, String own) {
        return "{\"password\":\"" + wanted + "\",\"authenticatedUserPassword\":\"" + own + "\"}";
    }

    private record Case(String method, String path, String body, int status, String sentence) {
    }
}
