package id.baku.office.record;

import java.time.Instant;

/**
 * A line of the record.
 *
 * @param agency     tenant; {@link AgencyRecord#PLATFORM} for what concerns no agency
 * @param at         when
 * @param actor      user id; {@code null} for the system itself
 * @param act        what was done
 * @param subject    to whom or to what: a user id, a key, a title
 * @param detail     what else must be known
 * @param instance   process instance; {@code null} where no case is meant
 * @param caseNumber its number
 * @param document   id of a version of a document
 * @param place      its place in the chain, from 1; {@code null} until it is sealed
 * @param seal       hash over it and the line before; {@code null} until it is sealed
 */
public record Entry(String id, String agency, Instant at, String actor, Act act, String subject, String detail, String instance,
                    String caseNumber, String document, Long place, String seal) {

    /** A line with nothing but who did what, to be completed below; the actor is {@code null} for the system itself. */
    public static Entry of(String agency, String actor, Act act) {
        return new Entry(null, agency, null, actor, act, null, null, null, null, null, null, null);
    }

    public Entry about(String whom) {
        return new Entry(id, agency, at, actor, act, whom, detail, instance, caseNumber, document, place, seal);
    }

    public Entry with(String more) {
        return new Entry(id, agency, at, actor, act, subject, more, instance, caseNumber, document, place, seal);
    }

    /** @param number number of the case; {@code null} where it is not at hand */
    public Entry ofCase(String processInstanceId, String number) {
        return new Entry(id, agency, at, actor, act, subject, detail, processInstanceId, number, document, place, seal);
    }

    public Entry ofDocument(String documentId) {
        return new Entry(id, agency, at, actor, act, subject, detail, instance, caseNumber, documentId, place, seal);
    }
}
