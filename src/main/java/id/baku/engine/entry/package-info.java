/** Reads what people type and paste as Indonesians write it; a text that can be read in two ways is refused. */
@ApplicationModule(allowedDependencies = {})
package id.baku.engine.entry;

import org.springframework.modulith.ApplicationModule;
