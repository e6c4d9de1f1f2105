/** What a form lets people write: its fields and rules, and the check of what was sent against them. */
@ApplicationModule(allowedDependencies = {"engine.diagram", "engine.entry", "engine.refusal"})
package id.baku.engine.form;

import org.springframework.modulith.ApplicationModule;
