/** The register of numbers of an agency (buku nomor): gives a document its number once, without gaps or doubles. */
@ApplicationModule(allowedDependencies = {"engine.refusal", "engine.webapps", "office.agency", "office.lock",
        "web.access", "web.answer", "web.user"})
package id.baku.document.register;

import org.springframework.modulith.ApplicationModule;
