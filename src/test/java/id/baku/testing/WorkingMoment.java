package id.baku.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import id.baku.engine.time.EngineTime;

/** Sets the clock to a moment within office hours before the application starts. */
class WorkingMoment implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        EngineTime.reset();
    }
}
