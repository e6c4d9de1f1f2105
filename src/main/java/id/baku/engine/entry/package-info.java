/** What people type and paste, read as Indonesians write it; what can be read in two ways is not read. */
@ApplicationModule(allowedDependencies = {})
package id.baku.engine.entry;

import org.springframework.modulith.ApplicationModule;
