/** Who may do what in the engine: agencies as tenants, roles as rights, access by REST, acts as the system. */
@ApplicationModule(allowedDependencies = {"engine.entry", "engine.refusal", "engine.signin", "engine.webapps", "office.agency", "office.record"})
package id.baku.engine.walls;

import org.springframework.modulith.ApplicationModule;
