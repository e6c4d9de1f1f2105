/** What is around the pages: who is logged in and which pages that user may open, the public start page, the guide. */
@ApplicationModule(allowedDependencies = {"engine.entry", "engine.provider", "engine.refusal", "engine.signin", "engine.walls", "engine.webapps", "office.agency", "web.access",
        "web.format", "web.user"})
package id.baku.web.portal;

import org.springframework.modulith.ApplicationModule;
