package id.baku.work.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import id.baku.testing.Authenticator;
import id.baku.testing.BakuTest;
import id.baku.testing.Visitor;
import id.baku.testing.WebSession;

/** A forgotten password: the mailed link opens the account once, and the answer does not tell whether the account exists. */
@BakuTest
@Tag("own-engine")
@TestPropertySource(properties = {"baku.mail.transport=folder", "baku.mail.folder=target/forgotten-${random.uuid}",
        "baku.sign-in.second-factor.needed-by=heads"})
class ForgottenPasswordIT {

    private static final String USER = "diy.lupa";
    private static final String API = "/camunda/api/sop/forgotten-password";
    private static final String NEW = "Lain.Sekali-77";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ForgottenPasswordMails mails;
    @Autowired
    OutboxSender sender;
    @Autowired
    MailProperties mail;

    @BeforeEach
    void aUser() throws IOException {
        User user = identityService.newUser(USER);
        user.setPassword(WebSession.PASSWORD);
        user.setEmail("lupa@contoh.id");
        identityService.saveUser(user);
        identityService.createTenantUserMembership("diy", USER);
        identityService.createMembership(USER, "diy-kasi-hal-sk");
        leaveNothing();
    }

    @AfterEach
    void leaveNoUser() throws IOException {
        identityService.deleteUser(USER);
        leaveNothing();
    }

    private void leaveNothing() throws IOException {
        for (String table : List.of("used_limit", "forgotten_password", "changed_mail", "second_factor")) {
            jdbc.update("delete from " + table);
        }
        jdbc.update("delete from outbox_message where kind = 'ACCOUNT'");
        jdbc.update("delete from record_entry where subject = ?", USER);
        if (Files.exists(mail.folder())) {
            try (Stream<Path> files = Files.list(mail.folder())) {
                files.forEach(file -> file.toFile().delete());
            }
        }
    }

    @Test
    void theMailOpensTheAccountOnce() {
        WebSession before = WebSession.tasklist(port, USER);
        assertThat(ask(1, USER)).isEqualTo(204);
        String token = mailed();
        assertThat(jdbc.queryForList("select token_hash from forgotten_password", String.class)).doesNotContain(token);
        assertThat(jdbc.queryForList("select body from outbox_message", String.class)).noneMatch(body -> body.contains(token));
        WebSession anybody = WebSession.anonymous(port);
        assertThat(set(anybody, token + "x", NEW)).isEqualTo(400);
        assertThat(set(anybody, token, "mudah")).as("an easy one").isEqualTo(400);
        assertThat(before.get(TASKS).statusCode()).isEqualTo(200);

        assertThat(set(anybody, token, NEW)).isEqualTo(204);
        assertThat(before.get(TASKS).statusCode()).as("sessions end").isEqualTo(401);
        assertThat(anybody.get(TASKS).statusCode()).as("is not signed in by it").isEqualTo(401);
        assertThat(WebSession.rest(port, USER, WebSession.PASSWORD, "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(401);
        assertThat(WebSession.rest(port, USER, NEW, "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(200);
        assertThat(set(anybody, token, "Yang.Ketiga-88")).as("again").isEqualTo(400);
        assertThat(jdbc.queryForObject("select body from outbox_message where recipient = ? and kind = 'ACCOUNT'", String.class, USER))
                .contains("melalui tautan dalam surel");
        assertThat(jdbc.queryForList("select detail from record_entry where act = 'PASSWORD_CHANGED' and actor = ? and subject = ?", String.class,
                USER, USER)).containsExactly("melalui surel");
    }

    @Test
    void theAnswerTellsNothingAndTheWorkIsTheSame() {
        for (String name : List.of(USER, "tidak.ada", "admin", "diy.kepala", "' or 1=1")) {
            Visitor.Answer answer = asked(2, name);
            assertThat(answer.status()).as(name).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(jdbc.queryForList("select user_id from forgotten_password where token_hash is null", String.class)).hasSize(5);
        mails.run();
        assertThat(letters()).extracting(letter -> letter.replaceAll("(?s).*\nTo: [^<]*<([^>]*)>.*", "$1"))
                .as("not the head, who needs a second factor first").containsExactlyInAnyOrder("lupa@contoh.id", "admin@contoh.id");
        assertThat(jdbc.queryForList("select user_id from forgotten_password", String.class)).containsExactlyInAnyOrder(USER, "admin");
    }

    @Test
    void theLinkLeadsToTheServersOwnAddress() {
        assertThat(asked(3, USER, Map.of("Host", "jahat.example", "X-Forwarded-Host", "jahat.example", "Origin", "http://localhost:" + port)).status())
                .isIn(204, 403);
        jdbc.update("delete from forgotten_password");
        jdbc.update("delete from used_limit");
        ask(3, USER);
        mailed();
        assertThat(letters().get(0)).contains("http://localhost:8080/camunda/sop/sandi-baru.html#").doesNotContain("jahat");
    }

    @Test
    void nobodyAsksForEver() {
        IntStream.range(0, 5).forEach(i -> assertThat(ask(4, USER)).isEqualTo(204));
        assertThat(ask(4, "tidak.ada")).isEqualTo(429);
        assertThat(ask(5, USER)).as("from elsewhere").isEqualTo(204);
        mails.run();
        assertThat(letters()).as("one owner gets few").hasSize(3);
    }

    @Test
    void anOldLinkCountsNoMore() {
        ask(6, USER);
        String token = mailed();
        jdbc.update("update forgotten_password set asked_at = ?", Timestamp.from(Instant.now().minus(Duration.ofMinutes(31))));
        assertThat(set(WebSession.anonymous(port), token, NEW)).isEqualTo(400);
    }

    @Test
    void theSecondFactorIsAskedAllTheSame() {
        Authenticator.setUp(WebSession.tasklist(port, USER));
        ask(7, USER);
        assertThat(set(WebSession.anonymous(port), mailed(), NEW)).isEqualTo(204);
        assertThat(WebSession.rest(port, USER, NEW, "GET", "/engine-rest/task/count", null).statusCode()).isEqualTo(403);
    }

    @Test
    void whoNeedsASecondFactorAndHasNoneGetsNoMail() {
        identityService.createMembership(USER, "diy-kepala-balai");
        ask(8, USER);
        mails.run();
        assertThat(letters()).isEmpty();
    }

    @Test
    void whoChangesTheAddressOfAnotherDoesNotReadHisMail() {
        WebSession administrator = WebSession.admin(port, "diy.pengelola");
        assertThat(administrator.send("PUT", "/camunda/api/engine/engine/default/user/" + USER + "/profile", "{\"id\":\"" + USER
                + "\",\"firstName\":\"Contoh\",\"lastName\":\"Lupa\",\"email\":\"pengelola@contoh.id\"}").statusCode()).isEqualTo(204);
        ask(9, USER);
        mails.run();
        assertThat(letters()).isEmpty();
        assertThat(jdbc.queryForObject("select body from outbox_message where recipient = ? and kind = 'ACCOUNT'", String.class, USER))
                .contains("diy.pengelola", "mengubah alamat surel");
        sender.run();
        assertThat(letters("Alamat surel Anda")).singleElement().asString().contains("lupa@contoh.id").doesNotContain("pengelola@contoh.id");
    }

    private int ask(int address, String name) {
        return asked(address, name).status();
    }

    private Visitor.Answer asked(int address, String name) {
        return asked(address, name, Map.of());
    }

    private Visitor.Answer asked(int address, String name, Map<String, String> more) {
        Map<String, String> page = new Visitor(port, 100 + address).send("GET", API, Map.of(), new byte[0]).headers();
        String cookies = String.join("; ", Stream.of(page.get("set-cookie").split(", ")).map(one -> one.split(";")[0])
                .filter(one -> one.contains("=") && !one.startsWith("Expires")).toList());
        Map<String, String> headers = new HashMap<>(Map.of("Cookie", cookies, "X-XSRF-TOKEN", page.getOrDefault("x-xsrf-token", ""),
                "Content-Type", "application/json"));
        headers.putAll(more);
        return new Visitor(port, 100 + address).send("POST", API, headers, ("{\"user\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static int set(WebSession session, String token, String password) {
        session.get(API);
        return session.send("POST", API + "/new", "{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}").statusCode();
    }

    private String mailed() {
        mails.run();
        Matcher token = Pattern.compile("sandi-baru\\.html#([\\w-]+)").matcher(letters().get(0));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private List<String> letters() {
        return letters("Kata sandi baru");
    }

    private List<String> letters(String subject) {
        if (!Files.exists(mail.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(mail.folder())) {
            return files.filter(file -> file.toString().endsWith(".eml")).map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }).filter(letter -> letter.contains(subject)).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
