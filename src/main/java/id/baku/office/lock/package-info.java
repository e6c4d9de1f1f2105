/** What only one at a time may do, on whichever node. */
@ApplicationModule(allowedDependencies = {})
package id.baku.office.lock;

import org.springframework.modulith.ApplicationModule;
