package id.baku.engine.deploy;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Deployments that are in force at once although a person acts: of the folders, and of drafts that a second person has
 * confirmed. No request can claim to be one.
 */
@Component
class PutInForce {

    private final ThreadLocal<Boolean> now = ThreadLocal.withInitial(() -> false);

    <T> T call(Supplier<T> deployment) {
        now.set(true);
        try {
            return deployment.get();
        } finally {
            now.remove();
        }
    }

    boolean isNow() {
        return now.get();
    }
}
