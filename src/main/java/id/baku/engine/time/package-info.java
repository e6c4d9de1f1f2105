/** The clock of the engine and the deadlines: timers in working time, due dates, the task clock, supervision of lateness. */
@ApplicationModule(allowedDependencies = {"office.start", "engine.cases", "engine.diagram", "engine.walls", "office.calendar"})
package id.baku.engine.time;

import org.springframework.modulith.ApplicationModule;
