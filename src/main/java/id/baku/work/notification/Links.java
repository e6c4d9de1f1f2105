package id.baku.work.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import id.baku.engine.webapps.WebApps;

/** Addresses that a mail leads to; the setting {@code baku.public-url} says where the application is reached. */
@Component
public class Links {

    private final String base;

    Links(@Value("${baku.public-url}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** A task in Tasklist. */
    public String task(String taskId) {
        return base + WebApps.ROOT + "/app/tasklist/default/#/?task=" + taskId;
    }

    /** Tasklist. */
    public String tasklist() {
        return base + WebApps.ROOT + "/app/tasklist/default/";
    }

    /** One of our pages, e.g. {@code menunggu}. */
    public String page(String name) {
        return base + WebApps.ROOT + "/sop/" + name + ".html";
    }

    /** Cockpit, where supervisors see what is late. */
    public String cockpit() {
        return base + WebApps.ROOT + "/app/cockpit/default/";
    }
}
