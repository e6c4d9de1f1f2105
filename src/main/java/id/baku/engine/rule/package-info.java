/** What a diagram must keep before it may run, each rule a class, with problems in Indonesian. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.diagram", "office.agency"})
package id.baku.engine.rule;

import org.springframework.modulith.ApplicationModule;
