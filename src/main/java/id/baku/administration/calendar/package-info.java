/** The page on which an agency's administrator keeps its calendar, and what a change moves. */
@ApplicationModule(allowedDependencies = {"engine.refusal", "engine.time", "engine.webapps", "office.agency",
        "office.calendar", "office.record", "web.access", "web.user"})
package id.baku.administration.calendar;

import org.springframework.modulith.ApplicationModule;
