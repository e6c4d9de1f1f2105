/** Who is logged in, what he may, and how people are called. */
@ApplicationModule(allowedDependencies = {"engine.refusal", "engine.walls", "office.agency"})
package id.baku.web.user;

import org.springframework.modulith.ApplicationModule;
