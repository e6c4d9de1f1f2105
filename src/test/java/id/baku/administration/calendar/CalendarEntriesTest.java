package id.baku.administration.calendar;

import static id.baku.administration.calendar.ChangedCalendar.day;
import static id.baku.administration.calendar.ChangedCalendar.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import com.fasterxml.jackson.databind.JsonNode;

import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.WebSession;

/** What an administrator sees in a year of the calendar, and which entries are accepted or refused with a sentence. */
@BakuTest
@BothDatabases
class CalendarEntriesTest {

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
    void showsTheYearAndWarnsWhereNothingIsDecreed() throws IOException {
        JsonNode year = calendar.body(calendar.administrator().get("/camunda/api/sop/calendar?year=2026"));
        assertThat(year.path("days")).hasSize(365);
        assertThat(year.path("zone").asText()).isEqualTo("Asia/Jakarta");
        assertThat(year.path("decree").asText()).contains("1497 Tahun 2025");
        assertThat(year.path("warnings")).isEmpty();
        assertThat(year.path("days").get(15).toString()).contains("Isra Mikraj", "NATIONAL_HOLIDAY", "\"hours\":null");
        assertThat(calendar.body(calendar.administrator().get("/camunda/api/sop/calendar?year=2027")).path("warnings").toString())
                .contains("Ramadan tahun 2027 belum ditetapkan");
        JsonNode undecreed = calendar.body(calendar.administrator().get("/camunda/api/sop/calendar?year=2028"));
        assertThat(undecreed.path("decree").isNull()).isTrue();
        assertThat(undecreed.path("warnings").toString()).contains("tahun 2028 belum dimasukkan", "hanya akhir pekan");
    }

    @Test
    void entersADecreeThenItsDaysAndWhatTheAdministratorRemovedStaysAway() throws IOException {
        String holiday = day("2028-08-17", "NATIONAL_HOLIDAY", null, false);
        assertThat(WebSession.text(send(calendar.administrator(), "preview", holiday)))
                .contains("Isi dahulu nomor keputusan bersama tahun 2028.");
        calendar.change("changes", "{\"subject\":\"decree\",\"year\":2028,\"numbers\":\"Nomor 1 Tahun 2027\"}");
        calendar.change("changes", holiday);
        JsonNode year = calendar.body(calendar.administrator().get("/camunda/api/sop/calendar?year=2028"));
        assertThat(year.path("warnings")).isEmpty();
        assertThat(year.path("special").toString()).contains("2028-08-17");
        calendar.change("changes", "{\"subject\":\"decree\",\"year\":2028,\"remove\":true}");
        assertThat(calendar.body(calendar.administrator().get("/camunda/api/sop/calendar?year=2028")).path("special")).isEmpty();
    }

    @Test
    void answersBadEntriesWithASentence() {
        Map<String, String> entries = Map.of(
                "{\"subject\":\"days\"}", "Tanggal wajib diisi.",
                day("2026-01-17", "DUTY_DAY", null, false), "Isi jam masuk dan jam pulang",
                day("2026-01-17", "DUTY_DAY", "{\"opens\":\"12:00\",\"closes\":\"08:00\"}", false), "Jam masuk harus mendahului",
                "{\"subject\":\"ramadan\",\"firstDay\":\"2026-02-19\",\"lastDay\":\"2026-02-20\"}", "29 atau 30 hari",
                "{\"subject\":\"hours\",\"season\":\"NORMAL\",\"validFrom\":\"2023-04-12\",\"remove\":true}",
                "Jam kerja terakhir",
                "{\"subject\":\"decree\",\"year\":1}", "Tahun harus di antara",
                "{\"subject\":\"lain\"}", "Permintaan tidak dapat dipahami.");
        entries.forEach((entry, sentence) -> {
            var response = send(calendar.administrator(), "changes", entry);
            assertThat(response.statusCode()).as(entry).isEqualTo(400);
            assertThat(WebSession.text(response)).contains(sentence);
        });
    }
}
