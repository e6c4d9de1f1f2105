package id.baku.notification;

import java.time.Instant;

import id.baku.agency.Agency;

/** When an agency works: people are not disturbed at other times. */
public interface OfficeHours {

    /** The moment itself when the agency works then, otherwise the beginning of its next working time. */
    Instant next(Agency agency, Instant moment);

    /** Whether the agency works at this moment. */
    default boolean areOn(Agency agency, Instant moment) {
        return next(agency, moment).equals(moment);
    }
}
