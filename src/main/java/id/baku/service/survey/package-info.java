/** Survei Kepuasan Masyarakat (SKM): questionnaires, their evaluation after PermenPANRB 14/2017, the published index. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.diagram", "engine.expression", "engine.refusal", "office.calendar", "office.record", "web.format", "office.start"})
package id.baku.service.survey;

import org.springframework.modulith.ApplicationModule;
