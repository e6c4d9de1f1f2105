/**
 * The page of the analysts: what is deployed and from where, what differs, and moving running cases to a new version, for which
 * an analyst asks and a supervisor agrees.
 */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.deploy", "engine.diagram", "engine.refusal", "engine.walls",
        "engine.webapps", "office.agency", "office.record", "web.access", "web.answer", "web.user", "work.notification", "work.standard"})
package id.baku.sop.diagram;

import org.springframework.modulith.ApplicationModule;
