package id.baku.engine.deploy;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Marks deployments that come into force at once although a person acts: those of the folders, and of drafts that a second
 * person has confirmed. No request can set this mark.
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
