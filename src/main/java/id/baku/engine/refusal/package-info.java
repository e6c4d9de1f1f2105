/** The one way to refuse what somebody asked for, with a sentence in Indonesian. */
@ApplicationModule(allowedDependencies = {})
package id.baku.engine.refusal;

import org.springframework.modulith.ApplicationModule;
