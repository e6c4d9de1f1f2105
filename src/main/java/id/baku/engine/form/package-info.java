/** What a form lets people write: its fields and their rules, held against what was sent. */
@ApplicationModule(allowedDependencies = {"engine.diagram", "engine.entry", "engine.refusal"})
package id.baku.engine.form;

import org.springframework.modulith.ApplicationModule;
