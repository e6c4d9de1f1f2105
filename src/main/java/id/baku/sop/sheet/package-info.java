/** The SOP sheet and the master list (Daftar Induk) of an agency, made only from the deployed diagrams. */
@ApplicationModule(allowedDependencies = {"document.print", "engine.deploy", "engine.diagram", "engine.refusal",
        "engine.webapps", "office.agency", "web.access", "web.answer", "web.user", "work.standard", "office.start"})
package id.baku.sop.sheet;

import org.springframework.modulith.ApplicationModule;
