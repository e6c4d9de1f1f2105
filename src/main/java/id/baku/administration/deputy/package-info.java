/** Deputies (pelaksana harian, pelaksana tugas): who stands in for an absent colleague, with what rights, until when. */
@ApplicationModule(allowedDependencies = {"engine.refusal", "engine.round", "engine.walls", "engine.webapps",
        "office.agency", "office.lock", "office.record", "web.access", "web.user"})
package id.baku.administration.deputy;

import org.springframework.modulith.ApplicationModule;
