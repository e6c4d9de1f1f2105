/** From files to a deployment of an agency: folders, duplicates, the check before it, the form that goes without saying. */
@ApplicationModule(allowedDependencies = {"engine.diagram", "engine.expression", "engine.form", "engine.refusal", "engine.rule",
        "engine.walls", "office.agency", "office.record"})
package id.baku.engine.deploy;

import org.springframework.modulith.ApplicationModule;
