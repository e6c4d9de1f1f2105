/** Where Camunda's web apps are and what is ours in them: texts in their scripts, pages beside them, filters. */
@ApplicationModule(allowedDependencies = {"office.start"})
package id.baku.engine.webapps;

import org.springframework.modulith.ApplicationModule;
