/** The delegates that draw up documents at their stages, with numbers, officials and verification codes. */
@ApplicationModule(allowedDependencies = {"administration.deputy", "document.print", "document.register",
        "document.signature", "document.store", "document.verification",
        "engine.cases", "engine.diagram", "engine.expression", "engine.form", "engine.refusal", "engine.rule", "engine.walls",
        "engine.webapps", "office.agency", "web.access", "web.user"})
package id.baku.document.drawup;

import org.springframework.modulith.ApplicationModule;
