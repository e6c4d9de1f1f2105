package id.baku.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import id.baku.engine.time.EngineTime;

/** Tests begin at a known moment within office hours, before the application starts. */
class WorkingMoment implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        EngineTime.reset();
    }
}
