/** Where Camunda's web apps are, and our changes to them: texts in their scripts, pages beside them, filters. */
@ApplicationModule(allowedDependencies = {"office.start"})
package id.baku.engine.webapps;

import org.springframework.modulith.ApplicationModule;
