/** Reminders before and after the due date, the report to the superior, the daily digest. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.diagram", "engine.round", "engine.time",
        "office.agency", "office.calendar", "web.format", "work.lateness", "work.notification", "work.standard"})
package id.baku.work.reminder;

import org.springframework.modulith.ApplicationModule;
