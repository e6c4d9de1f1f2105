/** The settings of an agency as they are in force: officials and address are changed here, the rest in files. */
@ApplicationModule(allowedDependencies = {"engine.entry", "engine.refusal", "engine.round", "engine.webapps", "office.agency", "office.record",
        "web.access", "web.format", "web.user"})
package id.baku.administration.settings;

import org.springframework.modulith.ApplicationModule;
