package id.baku.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.springframework.stereotype.Component;

import id.baku.agency.Agency;

/** The working week of Perpres 21/2023 by the agency's clock: Monday to Thursday 07.30 to 16.00, Friday to 16.30. */
@Component
class CivilServantsWeek implements OfficeHours {

    private static final LocalTime BEGIN = LocalTime.of(7, 30);
    private static final LocalTime END = LocalTime.of(16, 0);
    private static final LocalTime END_ON_FRIDAY = LocalTime.of(16, 30);

    @Override
    public Instant next(Agency agency, Instant moment) {
        ZonedDateTime local = moment.atZone(agency.zone());
        for (ZonedDateTime day = local; ; day = day.plusDays(1).with(LocalTime.MIN)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && day.toLocalTime().isBefore(endOf(day))) {
                return day.toLocalTime().isBefore(BEGIN) ? day.with(BEGIN).toInstant() : day.toInstant();
            }
        }
    }

    private static LocalTime endOf(ZonedDateTime day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY ? END_ON_FRIDAY : END;
    }
}
