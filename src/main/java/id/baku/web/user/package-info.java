/** Who is logged in, what that user may do, and how people are called. */
@ApplicationModule(allowedDependencies = {"engine.refusal", "engine.walls", "office.agency"})
package id.baku.web.user;

import org.springframework.modulith.ApplicationModule;
