/** Activities that are or were late: their record, who was told of them, and the list for superiors. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.diagram", "engine.time", "engine.webapps", "office.agency",
        "office.calendar", "web.access", "web.user", "work.standard"})
package id.baku.work.lateness;

import org.springframework.modulith.ApplicationModule;
