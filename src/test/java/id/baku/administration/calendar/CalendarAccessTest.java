package id.baku.administration.calendar;

import static id.baku.administration.calendar.ChangedCalendar.THURSDAY_OFF;
import static id.baku.administration.calendar.ChangedCalendar.WORKED_AGAIN;
import static id.baku.administration.calendar.ChangedCalendar.rows;
import static id.baku.administration.calendar.ChangedCalendar.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.WebSession;

/** Who may see and change an agency's calendar; a change in one agency does not affect another's cases. */
@BakuTest
@BothDatabases
class CalendarAccessTest {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;

    ChangedCalendar calendar;

    @BeforeEach
    void begin() {
        calendar = beans.createBean(ChangedCalendar.class);
        calendar.begin();
    }

    @AfterEach
    void leaveTheCalendarAsItWas() throws IOException {
        calendar.leaveAsItWas();
    }

    @Test
    void onlyTheAgencysStaffSeeItAndOnlyItsAdministratorChangesIt() throws IOException {
        for (String reader : List.of("diy.promosi", "diy.kepala")) {
            WebSession session = WebSession.tasklist(port, reader);
            assertThat(calendar.body(session.get("/camunda/api/sop/calendar")).path("changeable").asBoolean()).as(reader)
                    .isFalse();
            assertThat(send(session, "preview", THURSDAY_OFF).statusCode()).as(reader).isEqualTo(403);
            assertThat(send(session, "changes", THURSDAY_OFF).statusCode()).as(reader).isEqualTo(403);
        }
        for (WebSession stranger : List.of(WebSession.tasklist(port, "jateng.mitra"), WebSession.admin(port, "admin"))) {
            for (String path : List.of("", "/agencies")) {
                assertThat(stranger.get("/camunda/api/sop/calendar" + path).statusCode()).isEqualTo(403);
            }
            assertThat(send(stranger, "preview", THURSDAY_OFF).statusCode()).isEqualTo(403);
            assertThat(send(stranger, "changes", THURSDAY_OFF).statusCode()).isEqualTo(403);
        }
        assertThat(WebSession.anonymous(port).get("/camunda/api/sop/calendar").statusCode()).isEqualTo(401);

        WebSession other = WebSession.admin(port, "sulbar.pengelola");
        ProcessInstance instance = calendar.sideBySide("PT2H");
        assertThat(calendar.body(other.get("/camunda/api/sop/calendar")).path("zone").asText()).isEqualTo("Asia/Makassar");
        assertThat(rows(calendar.body(send(other, "changes", THURSDAY_OFF)), instance)).isEmpty();
        send(other, "changes", WORKED_AGAIN);
        assertThat(calendar.due(instance, "waktu_01")).isEqualTo("2026-01-15T08:30");
    }
}
