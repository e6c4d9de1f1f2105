/** The one way to refuse a request, with a sentence in Indonesian. */
@ApplicationModule(allowedDependencies = {})
package id.baku.engine.refusal;

import org.springframework.modulith.ApplicationModule;
