package id.baku.engine.webapps;

/**
 * The addresses of the engine's web apps. What we put beside them starts from here, so another engine is a change in this class
 * only.
 */
public final class WebApps {

    /** The address below which Tasklist, Cockpit, Admin and our pages are served. */
    public static final String ROOT = "/camunda";

    /** The address of our endpoints, which share the web apps' session and their protection against forged requests. */
    public static final String API = ROOT + "/api/sop";

    /** The folder of their files on the class path. */
    public static final String FOLDER = "META-INF/resources/webjars/camunda";

    private WebApps() {
    }
}
