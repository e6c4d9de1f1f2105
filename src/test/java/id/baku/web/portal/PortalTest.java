package id.baku.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.English;
import id.baku.testing.Visitor;
import id.baku.testing.WebSession;

/** What each user is told about the own account, and which pages everybody may read. */
@BakuTest
class PortalTest {

    private static final String ME = "/camunda/api/sop/me";

    @LocalServerPort
    int port;

    @Test
    void tellsEverybodyHimselfAndForWhomPagesAre() {
        assertThat(me("diy.promosi")).contains("\"userId\":\"diy.promosi\"", "Balai Pengukuran Kompetensi Pegawai",
                "Penyusun Promosi & Kerjasama", "\"audiences\":[\"EXECUTOR\"]", "\"apps\":[\"tasklist\"]");
        assertThat(me("diy.kepala")).contains("\"audiences\":[\"EXECUTOR\",\"SUPERVISOR\",\"HEAD\"]", "cockpit");
        assertThat(me("diy.pengelola")).contains("\"audiences\":[\"ADMINISTRATOR\"]", "\"apps\":[\"admin\"]");
        assertThat(me("jateng.mitra")).as("takes part from outside").contains("\"audiences\":[]").doesNotContain("diy");
        assertThat(me("admin")).contains("\"audiences\":[\"PLATFORM\"]", "\"agency\":null");
    }

    @Test
    void showsTheEmblemToTheAgencysPeopleOnly() {
        assertThat(WebSession.tasklist(port, "diy.promosi").get(ME + "/emblem").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        assertThat(WebSession.tasklist(port, "admin").get(ME + "/emblem").statusCode()).isEqualTo(404);
        assertThat(WebSession.anonymous(port).get(ME).statusCode()).isEqualTo(401);
        assertThat(WebSession.anonymous(port).get(ME + "/emblem").statusCode()).isEqualTo(401);
    }

    @Test
    void welcomesEverybodyWithoutScriptOrSession() {
        for (String path : new String[] {"/", "/panduan", "/panduan/staf", "/panduan/pengawas", "/panduan/perancang", "/panduan/pengelola"}) {
            Visitor.Answer page = new Visitor(port, 77).get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.headers().get("content-security-policy")).contains("default-src 'none'").doesNotContain("unsafe");
            assertThat(page.headers()).doesNotContainKey("set-cookie");
            assertThat(page.body()).doesNotContain("<script", "style=");
            assertThat(English.in(page.text())).as(path).isEmpty();
        }
        assertThat(new Visitor(port, 77).get("/").text()).contains("Balai Pengukuran Kompetensi Pegawai", "Daftar Tugas",
                "Verifikasi naskah").doesNotContain("Jalan", "Telepon");
        assertThat(new Visitor(port, 77).get("/panduan/lain").status()).isEqualTo(404);
    }

    /**
     * The pictures are renewed by {@code mvn test -Dtest=PagesBrowserIT -Dbaku.guide=src/main/resources/static/panduan/gambar}.
     */
    @Test
    void theGuideHasEveryPictureThatItNames() throws IOException {
        assertThat(GuidePictures.named()).hasSizeGreaterThan(8);
        for (String name : GuidePictures.named()) {
            Path picture = GuidePictures.FOLDER.resolve(name + ".png");
            assertThat(picture).exists();
            assertThat(Files.size(picture)).as(name).isLessThan(150_000);
        }
    }

    private String me(String user) {
        String app = user.endsWith("pengelola") ? "admin" : "tasklist";
        return WebSession.text((app.equals("admin") ? WebSession.admin(port, user) : WebSession.tasklist(port, user)).get(ME));
    }
}
