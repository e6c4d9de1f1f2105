/** The quality standard (mutu baku) of an activity as the diagram states it, and who is superior to whom. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.diagram", "engine.time", "office.agency", "web.format", "web.user"})
package id.baku.work.standard;

import org.springframework.modulith.ApplicationModule;
