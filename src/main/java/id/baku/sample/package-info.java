/** Sample cases of a fresh installation: what invented people enter, and the cases that come of it. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.diagram", "engine.time", "office.agency",
        "office.calendar", "work.accountability", "work.standard"})
package id.baku.sample;

import org.springframework.modulith.ApplicationModule;
