/** Figures of the mutu baku: how SOPs, activities and roles keep their standards, and the documents made of them. */
@ApplicationModule(allowedDependencies = {"document.print", "engine.refusal", "engine.round", "engine.walls",
        "engine.webapps", "office.agency", "office.lock", "web.access", "web.answer", "web.format", "web.user",
        "work.accountability"})
package id.baku.oversight.figures;

import org.springframework.modulith.ApplicationModule;
