/** Closed by default: every endpoint names who may call it, and one that names nobody is refused. */
@ApplicationModule(allowedDependencies = {"engine.refusal", "engine.webapps", "office.agency", "web.user"})
package id.baku.web.access;

import org.springframework.modulith.ApplicationModule;
