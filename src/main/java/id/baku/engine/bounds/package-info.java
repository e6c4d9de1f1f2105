/**
 * What one case may take of a server that serves many: steps of one transaction, instances of one activity, jobs in a minute and a
 * day, other cases that it starts in a day. A case that takes more is stopped, which {@code CaseStopped} tells.
 */
@ApplicationModule(allowedDependencies = {"engine.diagram", "engine.refusal", "engine.walls", "office.limit", "office.record", "office.start"})
package id.baku.engine.bounds;

import org.springframework.modulith.ApplicationModule;
