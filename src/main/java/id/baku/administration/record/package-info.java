/** The page of the record of an agency: who may read it, what it says, as a spreadsheet; sealed and shortened in the background. */
@ApplicationModule(allowedDependencies = {"engine.cases", "engine.deploy", "engine.refusal", "engine.round", "engine.signin", "engine.walls", "engine.webapps",
        "office.agency", "office.record", "web.access", "web.answer", "web.user"})
package id.baku.administration.record;

import org.springframework.modulith.ApplicationModule;
