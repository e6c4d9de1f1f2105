package id.baku.administration.deputy;

import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import id.baku.engine.time.EngineTime;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.WebSession;

/** A deputy of the head needs the decision of two persons, as the head's role itself does. */
@BakuTest
@BothDatabases
class HeadsDeputyTest {

    private static final String DEPUTIES = "/camunda/api/sop/deputies";
    private static final String GRANTS = "/camunda/api/sop/grants";
    /** Monday, 09.00 in Yogyakarta. */
    private static final Instant MONDAY = Instant.parse("2026-01-12T02:00:00Z");

    @LocalServerPort
    int port;
    @Autowired
    DeputyTerms terms;
    @Autowired
    IdentityService identityService;
    @Autowired
    JdbcTemplate jdbc;

    WebSession administrator;

    @BeforeEach
    void aMonday() {
        EngineTime.moveTo(MONDAY);
        administrator = WebSession.admin(port, "diy.pengelola");
        jdbc.update("delete from outbox_message");
    }

    @AfterEach
    void nobodyStandsIn() {
        jdbc.queryForList("select id from deputy where ended_at is null", String.class).forEach(id -> terms.end(id, null));
        List.of("deputy_task", "deputy_role", "deputy").forEach(table -> jdbc.update("delete from " + table));
        EngineTime.reset();
    }

    @Test
    void nobodyStandsInForTheHeadByOneAdministratorAlone() {
        assertThat(text(record("diy.kepala", "diy.kasi", "PLH", "2026-01-12", "2026-01-30"))).contains("\"state\":\"WAITING\"");
        terms.run();
        assertThat(groups("diy.kasi")).containsExactly("diy-kasi-hal-sk");
        assertThat(jdbc.queryForList("select recipient from outbox_message where kind = 'ACCOUNT'", String.class)).containsExactly("diy.kepala");
        String give = GRANTS + "/" + jdbc.queryForObject("select id from deputy", String.class);
        assertThat(text(administrator.get(GRANTS))).contains("Plh. Contoh Kepala", "800.1.11/12", "\"mayGive\":false");
        assertThat(administrator.send("POST", give + "/give", null).statusCode()).as("who has recorded it").isEqualTo(403);
        for (String other : List.of("diy.kasi", "diy.analis", "sulbar.berwenang")) {
            assertThat(WebSession.tasklist(port, other).send("POST", give + "/give", null).statusCode()).as(other).isIn(403, 404);
            assertThat(WebSession.tasklist(port, other).send("DELETE", give, null).statusCode()).as(other).isIn(403, 404);
        }
        WebSession head = WebSession.tasklist(port, "diy.kepala");
        assertThat(text(head.get(GRANTS + "/count"))).isEqualTo("1");
        assertThat(head.send("POST", give + "/give", null).statusCode()).isEqualTo(204);
        assertThat(groups("diy.kasi")).as("from now on").contains("diy-kepala-balai");
        assertThat(head.send("POST", give + "/give", null).statusCode()).isEqualTo(404);
        assertThat(jdbc.queryForList("select actor from record_entry where act = 'DEPUTY_CONFIRMED'", String.class)).contains("diy.kepala");
    }

    @Test
    void whatIsRefusedNeverBegins() {
        record("diy.kepala", "diy.kasi", "PLH", "2026-01-12", "2026-01-30");
        String id = jdbc.queryForObject("select id from deputy", String.class);
        assertThat(WebSession.tasklist(port, "diy.kepala").send("DELETE", GRANTS + "/" + id, null).statusCode()).isEqualTo(204);
        terms.run();
        assertThat(groups("diy.kasi")).containsExactly("diy-kasi-hal-sk");
        assertThat(text(administrator.get(DEPUTIES))).contains("\"state\":\"ENDED\"", "\"endedBy\":\"diy.kepala\"");
        assertThat(record("diy.kepala", "diy.kasi", "PLH", "2026-01-13", "2026-01-14").statusCode()).as("another order").isEqualTo(201);
    }

    /** The absent user got the head's role after the deputy was recorded, before the deputy's time began. */
    @Test
    void whatTheAbsentOneHoldsWhenItBeginsCounts() {
        record("diy.analis", "diy.promosi", "PLH", "2026-01-13", "2026-01-14");
        identityService.createMembership("diy.analis", "diy-kepala-balai");
        try {
            EngineTime.moveTo(MONDAY.plusSeconds(86_400));
            terms.run();
            assertThat(groups("diy.promosi")).containsExactly("diy-penyusun-promosi");
            assertThat(text(administrator.get(DEPUTIES))).contains("\"state\":\"WAITING\"");
        } finally {
            identityService.deleteMembership("diy.analis", "diy-kepala-balai");
        }
    }

    private HttpResponse<byte[]> record(String absent, String deputy, String kind, String from, String to) {
        return administrator.send("POST", DEPUTIES, """
                {"absent":"%s","deputy":"%s","kind":"%s","firstDay":"%s","lastDay":"%s","letter":" 800.1.11/12 "}"""
                .formatted(absent, deputy, kind, from, to));
    }

    private List<String> groups(String user) {
        return identityService.createGroupQuery().groupMember(user).list().stream().map(group -> group.getId()).toList();
    }
}
