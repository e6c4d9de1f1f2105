/** Activities that are late, or were: the record, what was told to whom, the page of those above. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.diagram", "engine.time", "engine.webapps", "office.agency",
        "office.calendar", "web.access", "web.user", "work.standard"})
package id.baku.work.lateness;

import org.springframework.modulith.ApplicationModule;
