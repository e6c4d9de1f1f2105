/** Documents that a task approves: initialled, or signed electronically. */
@ApplicationModule(allowedDependencies = {"document.drawup", "document.print", "document.signature",
        "document.store", "engine.cases", "engine.diagram", "engine.form", "engine.refusal", "engine.rule", "engine.walls",
        "engine.webapps", "office.agency", "office.lock", "web.access", "web.user"})
package id.baku.document.approval;

import org.springframework.modulith.ApplicationModule;
