/** What a drawn SOP says, read from the model: elements, properties, the text of timers, its forms. */
@ApplicationModule(allowedDependencies = {"office.calendar"})
package id.baku.engine.diagram;

import org.springframework.modulith.ApplicationModule;
