/** The rules that a diagram must keep before it may run, one class for each, with problems in Indonesian. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.diagram", "engine.form", "engine.refusal", "office.agency", "office.calendar"})
package id.baku.engine.rule;

import org.springframework.modulith.ApplicationModule;
