/** Documents that a task approves, by initials or by an electronic signature. */
@ApplicationModule(allowedDependencies = {"document.drawup", "document.print", "document.signature",
        "document.store", "engine.cases", "engine.diagram", "engine.form", "engine.refusal", "engine.rule", "engine.walls",
        "engine.webapps", "office.agency", "office.lock", "web.access", "web.answer", "web.user"})
package id.baku.document.approval;

import org.springframework.modulith.ApplicationModule;
