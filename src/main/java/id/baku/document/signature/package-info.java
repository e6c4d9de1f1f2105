/** Electronic signatures of PDFs: keys, BSrE, the agency's seal, and the check of what is signed. Knows no document. */
@ApplicationModule(allowedDependencies = {"engine.refusal", "office.agency", "office.limit", "office.start"})
package id.baku.document.signature;

import org.springframework.modulith.ApplicationModule;
