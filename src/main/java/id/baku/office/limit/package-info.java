/** How often somebody may do something within a time, on whichever nodes. */
@ApplicationModule(allowedDependencies = {})
package id.baku.office.limit;

import org.springframework.modulith.ApplicationModule;
