/** Dates, numbers and states as Indonesians write them. */
@ApplicationModule(allowedDependencies = {})
package id.baku.web.format;

import org.springframework.modulith.ApplicationModule;
