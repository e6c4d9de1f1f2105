/** Partners of an agency (mitra): who they are and who signs for them, what they answered, and the cases of cooperation with them. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.diagram", "engine.entry", "engine.refusal", "engine.walls",
        "engine.webapps", "office.agency", "office.record", "web.access", "web.format", "web.user"})
package id.baku.service.partner;

import org.springframework.modulith.ApplicationModule;
