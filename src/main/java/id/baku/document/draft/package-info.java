/** Drafts: the wording of documents as it is edited in a task or as a Word file. */
@ApplicationModule(allowedDependencies = {"document.drawup", "document.print", "engine.cases", "engine.diagram",
        "engine.refusal", "engine.rule", "engine.walls", "engine.webapps", "office.agency", "office.record", "web.access", "web.answer", "web.user"})
package id.baku.document.draft;

import org.springframework.modulith.ApplicationModule;
