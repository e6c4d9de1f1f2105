/** Cases: their keys, the data behind their variables, how they start, what they wait for. */
@ApplicationModule(allowedDependencies = {"engine.bounds", "engine.diagram", "engine.entry", "engine.form", "engine.refusal", "engine.round", "office.agency",
        "office.lock"})
package id.baku.engine.cases;

import org.springframework.modulith.ApplicationModule;
