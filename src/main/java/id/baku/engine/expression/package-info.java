/** What an expression of a diagram may use, and what the names in it mean. */
@ApplicationModule(allowedDependencies = {"engine.diagram", "engine.time", "office.calendar"})
package id.baku.engine.expression;

import org.springframework.modulith.ApplicationModule;
