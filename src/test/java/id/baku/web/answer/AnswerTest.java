package id.baku.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.mockito.Mockito.mock;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Entries;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.refusal.Refusal.Reason;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;

/** The answers to failures at an endpoint of ours; the engine's REST answers from the same table. */
class AnswerTest {

    @ParameterizedTest
    @CsvSource({"INVALID,400", "NOT_LOGGED_IN,401", "FORBIDDEN,403", "NOT_FOUND,404", "CONFLICT,409", "TOO_LARGE,413",
            "UNSUPPORTED_TYPE,415", "UNACCEPTABLE,422", "TOO_MANY,429", "UNAVAILABLE,502", "UNANSWERED,504"})
    void aRefusalSaysItsSentenceUnderTheStatusOfItsReason(Reason reason, int status) throws Exception {
        assertAnswer(new SomeRefusal(reason), status, "Tidak bisa.");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasAStatus(Reason reason) {
        assertThat(Answer.to(new SomeRefusal(reason))).isPresent();
    }

    @Test
    void aRefusalIsFoundInWhatTheEngineMadeOfIt() throws Exception {
        assertAnswer(new ProcessEngineException("Exception while invoking TaskListener", new IllegalStateException(
                Refusal.forbidden("Bukan Anda."))), 403, "Bukan Anda.");
    }

    @ParameterizedTest
    @MethodSource("overtaken")
    void whoWasOvertakenIsTold(RuntimeException failure) throws Exception {
        assertAnswer(failure, 409, "Data ini berubah pada saat yang sama. Tidak ada yang disimpan; muat ulang, lalu coba sekali lagi.");
    }

    static Stream<Arguments> overtaken() {
        return Stream.of(arguments(new OptimisticLockingException("ENGINE-03005 Execution of 'UPDATE' failed")),
                arguments(new RestException(Response.Status.INTERNAL_SERVER_ERROR, new OptimisticLockingException("ENGINE-03005"),
                        "Cannot complete task")),
                arguments(new OptimisticLockException("Row was updated by another transaction")),
                arguments(new ObjectOptimisticLockingFailureException(AnswerTest.class, "1")),
                arguments(new CannotAcquireLockException("lock")),
                arguments(persistence(new SQLException("deadlock detected", "40P01"))),
                arguments(persistence(new SQLException("Timeout trying to lock table", "HYT00"))));
    }

    @ParameterizedTest
    @MethodSource("alreadyThere")
    void whoRecordsTheSameAgainIsTold(RuntimeException failure) throws Exception {
        assertAnswer(failure, 409, "Data yang sama sudah tercatat. Tidak ada yang disimpan; muat ulang, lalu periksa.");
    }

    static Stream<Arguments> alreadyThere() {
        SQLException unique = new SQLException("Unique index or primary key violation", "23505");
        return Stream.of(arguments(new DuplicateKeyException("PARTNER_NAME")),
                arguments(new DataIntegrityViolationException("could not execute statement", unique)),
                arguments(persistence(new BatchUpdateException("Batch entry 0", "23505", new int[0], unique))));
    }

    /** Any other broken constraint is a fault of Baku, which trying again does not mend. */
    @Test
    void whatNobodyCanMendIsAFault() throws Exception {
        assertAnswer(new DataIntegrityViolationException("null not allowed", new SQLException("NULL not allowed", "23502")), 500,
                "Terjadi kesalahan pada sistem. Hubungi administrator.");
        assertAnswer(new ProcessEngineException("broken"), 500, "Terjadi kesalahan pada sistem. Hubungi administrator.");
    }

    private static RuntimeException persistence(SQLException cause) {
        return new ProcessEngineException("An exception occurred in the persistence layer", new RuntimeException(cause));
    }

    private static void assertAnswer(RuntimeException failure, int status, String sentence) throws Exception {
        MockMvc endpoint = MockMvcBuilders.standaloneSetup(new Failing(failure)).setControllerAdvice(new ApiErrors(mock(Entries.class))).build();
        endpoint.perform(get("/")).andExpect(status().is(status)).andExpect(jsonPath("$.detail").value(sentence))
                .andExpect(jsonPath("$.status").value(status));
    }

    private static final class SomeRefusal extends Refusal {

        SomeRefusal(Reason reason) {
            super(reason, "Tidak bisa.");
        }
    }

    @RestController
    private static final class Failing {

        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @GetMapping("/")
        String fail() {
            throw failure;
        }
    }
}
