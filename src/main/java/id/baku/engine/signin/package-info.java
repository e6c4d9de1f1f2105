/**
 * Signing in and out: by name, password and second factor, in the web apps and by REST, or because another source vouches;
 * guessing is slow, and sessions can be ended.
 */
@ApplicationModule(allowedDependencies = {"engine.refusal", "engine.webapps", "office.agency", "office.limit", "office.start"})
package id.baku.engine.signin;

import org.springframework.modulith.ApplicationModule;
