/** Work that is repeated in the background, with effects that happen only once however many nodes run it. */
@ApplicationModule(allowedDependencies = {})
package id.baku.engine.round;

import org.springframework.modulith.ApplicationModule;
