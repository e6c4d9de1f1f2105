package id.baku.administration.deputy;

import java.time.LocalDate;

/**
 * The time of a deputy has begun or ended; published within the transaction.
 *
 * @param id       of the record
 * @param agency   tenant
 * @param absent   user id of the absent one
 * @param deputy   user id of the one who stands in
 * @param lastDay  its last day
 * @param letter   number of the order
 * @param tasks    how many open tasks were handed over
 * @param begun    whether it has begun; otherwise ended
 */
public record DeputyChanged(String id, String agency, String absent, String deputy, DeputyKind kind, LocalDate lastDay,
                            String letter, int tasks, boolean begun) {

    static DeputyChanged of(Deputy one, boolean begun) {
        return new DeputyChanged(one.id(), one.agency(), one.absent(), one.deputy(), one.kind(), one.lastDay(),
                one.letter(), one.tasks().size(), begun);
    }
}
