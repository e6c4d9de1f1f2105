package id.baku.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.office.agency.Agencies;
import id.baku.office.lock.Locks;
import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;

/** The tables of the calendars: filled once, changed by administrators, and never overwritten. */
@BakuTest
@BothDatabases
class CalendarStoreTest {

    private static final String AGENCY = "jateng";
    private static final LocalDate NATAL = LocalDate.of(2026, 12, 25);

    @Autowired
    CalendarStore store;
    @Autowired
    Locks locks;
    @Autowired
    Agencies agencies;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    WorkingCalendars calendars;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void restore() {
        change(new FirstCalendar().rules(agencies.get(AGENCY).zone()));
    }

    @Test
    void everyAgencyStartsWithTheSameRulesInItsOwnZone() {
        assertThat(agencies.all()).allSatisfy(agency -> assertThat(calendars.of(agency.id()).rules())
                .isEqualTo(new FirstCalendar().rules(agency.zone())));
        assertThat(calendars.of("sulbar").zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
    }

    @Test
    void keepsEverythingThatIsEntered() {
        CalendarRules rules = calendars.of(AGENCY).rules();
        OfficeHours morning = new OfficeHours(LocalTime.of(8, 0), null, null, LocalTime.of(12, 0));
        for (CalendarChange change : Set.of(
                new CalendarChange.OfDays(LocalDate.of(2026, 12, 26), null, DayKind.DUTY_DAY, "Piket", morning, false),
                new CalendarChange.OfDays(NATAL, null, DayKind.DUTY_DAY, "Piket", null, false),
                new CalendarChange.OfHours(Season.RAMADAN, LocalDate.of(2027, 1, 1), Map.of(DayOfWeek.SATURDAY, morning),
                        "Keputusan contoh", false),
                new CalendarChange.OfRamadan(LocalDate.of(2027, 2, 9), LocalDate.of(2027, 3, 9), "Penetapan", false),
                new CalendarChange.OfDecree(2028, "Nomor 1 Tahun 2027", false))) {
            rules = change.apply(rules);
        }
        change(rules);
        assertThat(calendars.of(AGENCY).rules()).isEqualTo(rules);
        assertThat(rules.ramadans()).as("the expected period gave way").hasSize(3);
        assertThat(jdbc.queryForList("select distinct changed_by from calendar_day where agency = ? and kind = 'DUTY_DAY'",
                String.class, AGENCY)).containsExactly("jateng.pengelola");
    }

    @Test
    void whatWasChangedStaysAtTheNextStart() {
        CalendarRules present = calendars.of(AGENCY).rules();
        CalendarRules changed = new CalendarChange.OfDays(NATAL, null, DayKind.NATIONAL_HOLIDAY, null, null, true)
                .apply(new CalendarChange.OfRamadan(LocalDate.of(2027, 2, 8), null, null, true).apply(present));
        change(changed);
        WorkingCalendars restarted = new WorkingCalendars(store, locks, agencies, transactions);
        assertThat(restarted.of(AGENCY).rules()).isEqualTo(changed);
        assertThat(changed.days()).hasSize(present.days().size() - 1);
    }

    @Test
    void aDecreeThatIsNewInThisVersionIsAdded() {
        CalendarRules present = calendars.of(AGENCY).rules();
        Set<SpecialDay> before2027 = new HashSet<>(present.days());
        before2027.removeIf(day -> day.day().getYear() == 2027);
        CalendarRules older = new CalendarRules(present.zone(), present.hours(), Set.of(), before2027,
                Set.of(present.decree(2025).orElseThrow(), new Decree(2026, "Nomor yang diubah")));
        CalendarRules completed = new FirstCalendar().completed(older);
        assertThat(completed.days()).isEqualTo(present.days());
        assertThat(completed.decree(2026).orElseThrow().numbers()).isEqualTo("Nomor yang diubah");
        assertThat(completed.ramadans()).as("what was removed").isEmpty();
    }

    private void change(CalendarRules rules) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            WorkingCalendar before = calendars.forChange(AGENCY);
            calendars.save(AGENCY, before, new WorkingCalendar(rules), "jateng.pengelola");
        });
    }
}
