/** What executors account for: the record of every finished activity, the guard at completion, and the deviations. */
@ApplicationModule(allowedDependencies = {"document.print", "document.store", "engine.cases", "engine.diagram",
        "engine.refusal", "engine.time", "engine.walls", "engine.webapps", "office.agency", "office.calendar",
        "web.access", "web.answer", "web.user", "work.pause", "work.standard"})
package id.baku.work.accountability;

import org.springframework.modulith.ApplicationModule;
