/** The life of an SOP: what an analyst deploys is a draft until a second person confirms it. */
@ApplicationModule(allowedDependencies = {"administration.deputy", "document.print", "engine.deploy", "engine.refusal", "engine.round",
        "engine.webapps", "office.agency", "office.record", "sop.diagram", "sop.sheet", "web.access", "web.answer", "web.format", "web.user"})
package id.baku.sop.life;

import org.springframework.modulith.ApplicationModule;
