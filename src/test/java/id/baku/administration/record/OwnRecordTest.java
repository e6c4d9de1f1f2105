package id.baku.administration.record;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.jayway.jsonpath.JsonPath;

import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;
import id.baku.testing.Account;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.WebSession;

/** Everybody reads what the records say of his own account, and of no other. */
@BakuTest
@BothDatabases
class OwnRecordTest {

    private static final String OWN = "/camunda/api/sop/own-record";

    @LocalServerPort
    int port;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    AgencyRecord record;

    @BeforeEach
    void empty() {
        List.of("record_entry", "record_chain").forEach(table -> jdbc.update("delete from " + table));
    }

    @Test
    void everyAccountReadsItsOwnAlone() {
        List<Account> people = Arrays.stream(Account.values()).filter(account -> account != Account.NOBODY).toList();
        people.forEach(account -> record.write(Entry.of("diy", "diy.pengelola2", Act.ROLE_GIVEN).about(account.id()).with("untuk " + account.id())));
        record.write(Entry.of("diy", "diy.pengelola2", Act.ROLE_GIVEN).about("diy.kasi").with("untuk diy.kasi"));
        for (Account account : people) {
            WebSession session = account.session(port);
            assertThat(details(session, "")).as(account.id()).containsExactly("untuk " + account.id());
            assertThat(details(session, "?user=" + account.id())).hasSize(1);
            assertThat(session.get(OWN + "?user=diy.kasi").statusCode()).as(account.id()).isEqualTo(403);
        }
        assertThat(WebSession.anonymous(port).get(OWN).statusCode()).isEqualTo(401);
    }

    @Test
    void itTellsWhatOthersDidWithTheAccountAndWhoLookedForItsOwner() {
        record.write(Entry.of("diy", "diy.kasi", Act.OPENED).about("Surat"));
        record.write(Entry.of("sulbar", "sulbar.pengelola", Act.PASSWORD_SET).about("diy.kasi").with("di instansi lain"));
        record.write(Entry.of("diy", "diy.pengawas", Act.SEARCHED).about("Arsip").with("DIY.Kasi"));
        record.write(Entry.of("sulbar", "sulbar.pengawas", Act.SEARCHED).about("Arsip").with("diy.kasi"));
        record.write(Entry.of("diy", "diy.pengawas", Act.SEARCHED).about("Arsip").with("orang lain"));
        record.write(Entry.of("diy", "diy.perancang", Act.DIAGRAM_DEPLOYED).about("diy.kasi").with("SOP dengan kunci seperti akun"));
        String found = text(WebSession.tasklist(port, "diy.kasi").get(OWN));
        assertThat(JsonPath.<List<String>>read(found, "$.rows[*].act")).containsExactlyInAnyOrder("Naskah dibuka",
                "Kata sandi ditetapkan orang lain", "Pencarian");
        assertThat(JsonPath.<List<Boolean>>read(found, "$.rows[?(@.subject == 'Surat')].own")).containsExactly(true);
    }

    @Test
    void itIsReadPageByPage() {
        for (int i = 0; i < 60; i++) {
            record.write(Entry.of("diy", "diy.kasi", Act.OPENED).about("Surat " + i));
        }
        WebSession session = WebSession.tasklist(port, "diy.kasi");
        assertThat(JsonPath.<List<String>>read(text(session.get(OWN)), "$.rows[*].act")).hasSize(50);
        assertThat(JsonPath.<List<String>>read(text(session.get(OWN + "?page=1")), "$.rows[*].act")).hasSize(10);
    }

    private static List<String> details(WebSession session, String query) {
        return JsonPath.read(text(session.get(OWN + query)), "$.rows[*].detail");
    }
}
