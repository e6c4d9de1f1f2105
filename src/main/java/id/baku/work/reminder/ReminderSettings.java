package id.baku.work.reminder;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

import id.baku.office.calendar.WorkingCalendar;

/** {@code baku.agencies.<id>.reminders}: how long before a task is due its executor is reminded. */
@ConfigurationProperties("baku")
record ReminderSettings(@DefaultValue Map<String, OfAgency> agencies) {

    private static final Settings DEFAULTS = new Settings("20%", Duration.ofHours(2), Duration.ofHours(15));

    record OfAgency(Settings reminders) {
    }

    /**
     * Times are working time.
     *
     * @param before a part of the time between beginning and due date ({@code 20%}), or a time before it ({@code 30m}); {@code
     *     0%} for no reminder
     * @param minimum tasks with less time get no reminder, because that of lateness would follow at once
     * @param longest the reminder comes at most so long before the due date, e.g. two days even where half a year is given
     */
    record Settings(@DefaultValue("20%") String before, @DefaultValue("2h") Duration minimum,
                    @DefaultValue("15h") Duration longest) {

        Settings {
            lead(before, Duration.ZERO);
        }

        /** When to remind of a task; empty when not at all. */
        Optional<Instant> moment(Instant begin, Instant due, WorkingCalendar calendar) {
            Duration time = calendar.workBetween(begin, due);
            Duration lead = lead(before, time);
            Duration early = lead.compareTo(longest) > 0 ? longest : lead;
            return time.compareTo(minimum) < 0 || early.isZero() || early.compareTo(time) >= 0 ? Optional.empty()
                    : Optional.of(calendar.minus(due, early));
        }

        private static Duration lead(String before, Duration time) {
            return before.endsWith("%")
                    ? Duration.ofSeconds(new BigDecimal(before.replace("%", "").strip()).movePointLeft(2)
                            .multiply(BigDecimal.valueOf(time.toSeconds())).longValue())
                    : DurationStyle.detectAndParse(before);
        }
    }

    Settings of(String agency) {
        return Optional.ofNullable(agencies.get(agency)).map(OfAgency::reminders).orElse(DEFAULTS);
    }
}
