/** What is ours in Camunda's web apps: texts in their scripts, pages beside them, filters. */
@ApplicationModule(allowedDependencies = {})
package id.baku.engine.webapps;

import org.springframework.modulith.ApplicationModule;
