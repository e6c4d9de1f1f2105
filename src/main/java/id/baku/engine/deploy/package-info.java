/**
 * From files to a deployment of an agency: folders, comparison with what runs, the check before deployment, the form of tasks
 * that name none.
 */
@ApplicationModule(allowedDependencies = {"engine.diagram", "engine.expression", "engine.form", "engine.refusal", "engine.rule",
        "engine.walls", "office.agency", "office.record"})
package id.baku.engine.deploy;

import org.springframework.modulith.ApplicationModule;
