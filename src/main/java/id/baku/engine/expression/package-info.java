/** What an expression of a diagram may say and call, and what its names mean. */
@ApplicationModule(allowedDependencies = {"engine.diagram", "engine.time", "office.calendar"})
package id.baku.engine.expression;

import org.springframework.modulith.ApplicationModule;
