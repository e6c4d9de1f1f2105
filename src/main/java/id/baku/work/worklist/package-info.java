/** What people see of their work: the list of tasks, the head of each task, the history and standards of its case. */
@ApplicationModule(allowedDependencies = {"document.approval", "document.drawup", "document.print", "document.store", "engine.cases",
        "engine.diagram", "engine.form", "engine.refusal", "engine.walls", "engine.webapps", "office.agency", "office.record", "office.calendar",
        "web.access", "web.format", "web.user", "work.accountability", "work.pause", "work.standard", "work.waiting"})
package id.baku.work.worklist;

import org.springframework.modulith.ApplicationModule;
