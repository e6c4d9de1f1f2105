package id.baku.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.refusal.Refusal.Reason;

/** The rule of an endpoint is enforced, and an endpoint without a rule is closed to everybody. */
class ClosedByDefaultTest {

    static class Forgotten {

        public void call() {
        }
    }

    @OpenTo(value = Caller.STAFF, otherwise = "Hanya untuk pegawai.")
    static class Ruled {

        public void asItsClass() {
        }

        @OpenTo(Caller.ANYBODY)
        public void byItsOwn() {
        }
    }

    @Test
    void whatDeclaresNoRuleIsRefusedToEverybody() throws NoSuchMethodException {
        assertRefused(new Forgotten(), "call", Set.of(Caller.values()), Reason.NOT_FOUND);
    }

    @Test
    void theRuleOfTheClassHoldsUnlessTheMethodHasOne() throws NoSuchMethodException {
        assertThat(check(new Ruled(), "asItsClass", Set.of(Caller.STAFF))).isTrue();
        assertThat(check(new Ruled(), "byItsOwn", Set.of(Caller.ANYBODY))).isTrue();
        assertRefused(new Ruled(), "asItsClass", Set.of(Caller.ANYBODY, Caller.USER), Reason.FORBIDDEN);
        assertRefused(new Ruled(), "asItsClass", Set.of(Caller.ANYBODY), Reason.NOT_LOGGED_IN);
    }

    private static void assertRefused(Object bean, String method, Set<Caller> who, Reason reason) {
        assertThatThrownBy(() -> check(bean, method, who)).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static boolean check(Object bean, String method, Set<Caller> who) throws NoSuchMethodException {
        return new ClosedByDefault(new Callers(null, null) {

            @Override
            boolean are(Caller kind) {
                return who.contains(kind);
            }

            @Override
            void requireLogin() {
                if (!who.contains(Caller.USER)) {
                    throw Refusal.notLoggedIn();
                }
            }
        }).preHandle(null, null, new HandlerMethod(bean, method));
    }
}
