/** Messages to people: an outbox filled in the transaction that a message reports, and the sending of mail from it. */
@ApplicationModule(allowedDependencies = {"administration.deputy", "engine.bounds", "engine.cases", "engine.deploy", "engine.refusal",
        "engine.round", "engine.signin", "engine.walls", "engine.webapps", "office.agency", "office.calendar", "office.record",
        "office.start", "web.access", "web.format", "web.user"})
package id.baku.work.notification;

import org.springframework.modulith.ApplicationModule;
