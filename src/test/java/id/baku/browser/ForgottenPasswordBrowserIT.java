package id.baku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import id.baku.engine.round.Round;
import id.baku.testing.WebSession;

/** A user who forgot the password gets a new one by mail, and then checks the address of that mail. */
@BrowserTest
@Tag("own-engine")
@TestPropertySource(properties = {"baku.mail.transport=folder", "baku.mail.folder=target/forgotten-pages"})
class ForgottenPasswordBrowserIT {

    private static final String USER = "diy.lupa";
    private static final String NEW = "Lain.Sekali-77";
    private static final Pattern LINK = Pattern.compile("/camunda/sop/sandi-baru\\.html#[\\w-]+");

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identityService;
    @Autowired
    List<Round> rounds;
    @Value("${baku.mail.folder}")
    Path folder;

    @Test
    void getsAnotherByMail() throws IOException {
        User user = identityService.newUser(USER);
        user.setFirstName("Contoh");
        user.setPassword(WebSession.PASSWORD);
        user.setEmail("lupa@contoh.id");
        identityService.saveUser(user);
        identityService.createTenantUserMembership("diy", USER);
        identityService.createMembership(USER, "diy-penyusun-promosi");
        Files.createDirectories(folder);
        try (Browser browser = Browser.open(port)) {
            Page page = browser.visit("/camunda/sop/masuk.html", 390);
            page.getByText("Lupa kata sandi").click();
            page.getByLabel("Nama pengguna").fill(USER);
            look(page, "lupa-sandi");
            press(page, "Kirim tautan");
            page.getByText("Jika akun itu ada dan memiliki alamat surel").waitFor();

            page.navigate(page.url().replaceAll("/camunda/.*", link()));
            page.getByLabel("Kata sandi baru").first().fill(NEW);
            page.getByLabel("Kata sandi baru, sekali lagi").fill(NEW);
            assertThat(page.url()).as("what was mailed stays in no history").doesNotContain("#");
            look(page, "sandi-baru");
            press(page, "Tetapkan");
            page.getByText("Kata sandi Anda sudah diganti.").waitFor();
            page.getByText("Masuk", new Page.GetByTextOptions().setExact(true)).click();
            Browser.enter(page, USER, NEW);
            page.waitForURL("**/camunda/sop/tugas.html");

            page.navigate(page.url().replace("tugas", "alamat-surel"));
            page.getByLabel("Alamat surel").fill("baru@contoh.id");
            page.getByLabel("Kata sandi sekarang").fill(WebSession.PASSWORD);
            press(page, "Simpan");
            page.getByText("Kata sandi sekarang tidak benar.").waitFor();
            look(page, "alamat-surel");
            page.getByLabel("Kata sandi sekarang").fill(NEW);
            press(page, "Simpan");
            page.getByText("Alamat surel Anda disimpan.").waitFor();
            assertThat(identityService.createUserQuery().userId(USER).singleResult().getEmail()).isEqualTo("baru@contoh.id");
        } finally {
            identityService.deleteUser(USER);
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void look(Page page, String name) {
        Accessibility.check(page, "main");
        Accessibility.assertFits(page);
        Browser.picture(page, name);
    }

    private String link() throws IOException {
        rounds.stream().filter(round -> round.getClass().getSimpleName().startsWith("ForgottenPasswordMails")).forEach(Round::run);
        try (Stream<Path> letters = Files.list(folder)) {
            return letters.map(ForgottenPasswordBrowserIT::text).map(LINK::matcher).filter(Matcher::find).map(Matcher::group)
                    .findFirst().orElseThrow();
        }
    }

    private static String text(Path letter) {
        try {
            return Files.readString(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
