/** Whether a document is genuine and valid: the public page behind its QR code, and the withdrawal of documents. */
@ApplicationModule(allowedDependencies = {"document.print", "document.register", "document.signature",
        "document.store", "engine.refusal", "office.agency", "office.limit", "office.record", "web.access", "web.format", "web.portal", "web.user"})
package id.baku.document.verification;

import org.springframework.modulith.ApplicationModule;
