/** How people come in and out: by name, password and second factor, in the web apps and by REST, or because others vouch for them; guessing is slow, sessions end. */
@ApplicationModule(allowedDependencies = {"engine.refusal", "engine.webapps", "office.agency", "office.limit", "office.start"})
package id.baku.engine.signin;

import org.springframework.modulith.ApplicationModule;
