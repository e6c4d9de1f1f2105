/**
 * Duties and the role of the head, which only two persons together may give: what an administrator has asked for, and who
 * grants it.
 */
@ApplicationModule(allowedDependencies = {"administration.deputy", "engine.refusal", "engine.walls", "engine.webapps",
        "office.agency", "web.access", "web.user"})
package id.baku.administration.grant;

import org.springframework.modulith.ApplicationModule;
