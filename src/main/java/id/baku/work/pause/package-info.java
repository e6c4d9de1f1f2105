/** Pauses: an activity waits for a party outside, and its clock is stopped meanwhile. */
@ApplicationModule(allowedDependencies = {"document.store", "engine.cases", "engine.diagram", "engine.refusal", "engine.time",
        "engine.walls", "engine.webapps", "office.agency", "office.calendar", "web.access", "web.user",
        "work.standard"})
package id.baku.work.pause;

import org.springframework.modulith.ApplicationModule;
