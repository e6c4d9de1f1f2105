/** Waits for parties outside (receive tasks): who may record what arrives, and what it must say. */
@ApplicationModule(allowedDependencies = {"document.store", "engine.cases", "engine.diagram", "engine.entry", "engine.refusal",
        "engine.rule", "engine.walls", "engine.webapps", "office.agency", "web.access", "web.user", "work.standard"})
package id.baku.work.waiting;

import org.springframework.modulith.ApplicationModule;
