/** Every version of every document and every file handed in: keeps, finds and shows them, and records who read them. */
@ApplicationModule(allowedDependencies = {"document.print", "document.signature", "engine.cases", "engine.entry", "engine.refusal",
        "engine.webapps", "office.record", "web.access", "web.answer", "web.user"})
package id.baku.document.store;

import org.springframework.modulith.ApplicationModule;
