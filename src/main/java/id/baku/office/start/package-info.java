/** What must hold before Baku starts, and how a start that fails tells what to do. */
@ApplicationModule(allowedDependencies = {})
package id.baku.office.start;

import org.springframework.modulith.ApplicationModule;
