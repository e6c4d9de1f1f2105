/** The evidence pack for an auditor: every step of cases, with their deviations and the hashes of the documents. */
@ApplicationModule(allowedDependencies = {"document.print", "document.store", "engine.refusal", "engine.walls",
        "engine.webapps", "office.agency", "office.record", "web.access", "web.answer", "web.format", "web.user",
        "work.accountability"})
package id.baku.oversight.evidence;

import org.springframework.modulith.ApplicationModule;
