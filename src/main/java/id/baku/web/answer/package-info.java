/** Answers of our endpoints: refusals and errors in Indonesian, files to show or save. */
@ApplicationModule(allowedDependencies = {"engine.refusal"})
package id.baku.web.answer;

import org.springframework.modulith.ApplicationModule;
