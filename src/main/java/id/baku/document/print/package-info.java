/** From a template and data to the pages of a document: texts, lists, fonts, PDF/A, the QR code. */
@ApplicationModule(allowedDependencies = {"document.signature", "engine.entry", "engine.refusal", "office.agency",
        "web.format"})
package id.baku.document.print;

import org.springframework.modulith.ApplicationModule;
