/** The page of the analysts: what is deployed, from where, what differs, and running cases moved to a new version by two. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.deploy", "engine.diagram", "engine.refusal", "engine.walls",
        "engine.webapps", "office.agency", "office.record", "web.access", "web.answer", "web.user", "work.notification", "work.standard"})
package id.baku.sop.diagram;

import org.springframework.modulith.ApplicationModule;
