/** What one case may take of a server that serves many: steps of one transaction, instances of one activity. */
@ApplicationModule(allowedDependencies = {"engine.refusal"})
package id.baku.engine.bounds;

import org.springframework.modulith.ApplicationModule;
