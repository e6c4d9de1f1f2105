package id.baku.web.answer;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;

import id.baku.engine.refusal.Refusal;

/**
 * What a failure means to the user, found in the chain of its causes: the same exceptions arise in many places and come wrapped
 * in others.
 */
record Answer(HttpStatus status, String sentence) {

    private static final Answer OVERTAKEN = new Answer(HttpStatus.CONFLICT,
            "Data ini berubah pada saat yang sama. Tidak ada yang disimpan; muat ulang, lalu coba sekali lagi.");
    private static final Answer ALREADY_THERE = new Answer(HttpStatus.CONFLICT,
            "Data yang sama sudah tercatat. Tidak ada yang disimpan; muat ulang, lalu periksa.");

    private static final Answer WITHDRAWN = new Answer(HttpStatus.CONFLICT,
            "SOP ini telah dicabut, sehingga kasus baru tidak dapat dimulai.");
    private static final Answer STOPPED = new Answer(HttpStatus.CONFLICT, "Kasus ini sedang dihentikan. Tidak ada yang disimpan; "
            + "tanyakan kepada pengawas instansi Anda, dan coba lagi setelah administrator platform melanjutkannya.");

    private static final String UNIQUE_VIOLATION = "23505";
    /**
     * States of SQL by which a transaction lost against another: serialization failure, deadlock, and a lock not given in time,
     * in PostgreSQL and in H2.
     */
    private static final Set<String> OVERTAKEN_STATES = Set.of("40001", "40P01", "55P03", "HYT00");

    /** The answer to a failure; empty when the user could do nothing about it. */
    static Optional<Answer> to(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).map(Answer::toOne)
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<Answer> toOne(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Optional.of(new Answer(refusal.reason().status(), refusal.getMessage()));
        }
        if (failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException
                || failure instanceof jakarta.persistence.OptimisticLockException) {
            return Optional.of(OVERTAKEN);
        }
        if (failure instanceof SuspendedEntityInteractionException) {
            return Optional.of(String.valueOf(failure.getMessage()).contains("Process Definition") ? WITHDRAWN : STOPPED);
        }
        if (failure instanceof DuplicateKeyException
                || failure instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
            return Optional.of(ALREADY_THERE);
        }
        return failure instanceof SQLException sql && sql.getSQLState() != null
                && OVERTAKEN_STATES.contains(sql.getSQLState()) ? Optional.of(OVERTAKEN) : Optional.empty();
    }
}
