package id.baku.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import id.baku.engine.refusal.Refusal;
import id.baku.testing.BakuTest;

/** Attempts count also when it could not be determined whether the password is right. */
@BakuTest
class SignInAttemptsTest {

    private static final String USER = "diy.kasi";

    @Autowired
    SignInAttempts attempts;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void from() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.77");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        jdbc.update("delete from used_limit");
        jdbc.update("delete from outbox_message where kind = 'ACCOUNT'");
    }

    @AfterEach
    void leaveNothing() {
        RequestContextHolder.resetRequestAttributes();
        jdbc.update("delete from used_limit");
    }

    @Test
    void whoGuessesWhileADirectoryDoesNotAnswerWaitsAndTheOwnerIsTold() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> attempts.check(USER, () -> {
                throw new IllegalStateException("no answer");
            })).hasMessage("no answer");
        }
        assertThatThrownBy(() -> attempts.check(USER, () -> true)).isInstanceOf(Refusal.class).hasMessageContaining("Terlalu banyak percobaan");
        assertThat(jdbc.queryForList("select body from outbox_message where kind = 'ACCOUNT' and recipient = ?", String.class, USER))
                .singleElement().asString().contains("192.0.2.77");
    }
}
