/** The register of numbers of an agency (buku nomor): gives a document its number once, without gaps or doubles. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.entry", "engine.refusal", "engine.round", "engine.walls",
        "engine.webapps", "office.agency", "office.record", "office.calendar", "office.lock", "web.access", "web.answer", "web.format", "web.user"})
package id.baku.document.register;

import org.springframework.modulith.ApplicationModule;
