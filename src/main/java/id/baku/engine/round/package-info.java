/** What runs again and again in the background, on one node at a time. */
@ApplicationModule(allowedDependencies = {})
package id.baku.engine.round;

import org.springframework.modulith.ApplicationModule;
