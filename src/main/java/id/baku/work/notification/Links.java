package id.baku.work.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import id.baku.engine.webapps.WebApps;

/** Addresses of pages for links in mails; the setting {@code baku.public-url} says where the application is reached. */
@Component
public class Links {

    private final String base;

    Links(@Value("${baku.public-url}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** Address of a task in Tasklist. */
    public String task(String taskId) {
        return base + WebApps.ROOT + "/app/tasklist/default/#/?task=" + taskId;
    }

    /** Address of Tasklist. */
    public String tasklist() {
        return base + WebApps.ROOT + "/app/tasklist/default/";
    }

    /** Address of one of our pages, e.g. {@code menunggu}. */
    public String page(String name) {
        return base + WebApps.ROOT + "/sop/" + name + ".html";
    }

    /** Address of Cockpit, where supervisors see what is late. */
    public String cockpit() {
        return base + WebApps.ROOT + "/app/cockpit/default/";
    }
}
