/** What supervisors see in Cockpit beside the engine's own views: badges, the dashboard, the history of cases. */
@ApplicationModule(allowedDependencies = {"document.print", "document.store", "engine.cases", "engine.diagram",
        "engine.entry", "engine.refusal", "engine.round", "engine.webapps", "office.agency", "office.record", "oversight.figures", "web.access",
        "web.format", "web.user", "work.accountability", "work.lateness", "work.pause"})
package id.baku.oversight.supervision;

import org.springframework.modulith.ApplicationModule;
