/** The archive: search over the documents of all cases, the view of a whole case, and documents past their retention. */
@ApplicationModule(allowedDependencies = {"document.drawup", "document.print", "document.store",
        "document.verification", "engine.refusal", "engine.walls", "engine.webapps", "office.agency", "office.record", "web.access",
        "web.answer", "web.format", "web.portal", "web.user"})
package id.baku.document.archive;

import org.springframework.modulith.ApplicationModule;
