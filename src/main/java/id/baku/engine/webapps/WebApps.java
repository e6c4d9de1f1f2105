package id.baku.engine.webapps;

/** Where the engine's web apps are: what we put beside them starts from here, and another engine changes it here. */
public final class WebApps {

    /** The address below which Tasklist, Cockpit, Admin and our pages are served. */
    public static final String ROOT = "/camunda";

    /** The address of our endpoints, which share the web apps' session and their protection against forged requests. */
    public static final String API = ROOT + "/api/sop";

    /** Where their files lie on the class path. */
    public static final String FOLDER = "META-INF/resources/webjars/camunda";

    private WebApps() {
    }
}
