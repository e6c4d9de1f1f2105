package id.baku.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A user of the web apps, logged in as by a browser, with session cookie and CSRF token. */
public final class WebSession {

    public static final String PASSWORD = "Mutu.Baku-2026";

    private static final String MULTIPART = "multipart/form-data; boundary=batas";

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    private WebSession(int port) {
        this.base = "http://localhost:" + port;
    }

    /** A session in which nobody is logged in. */
    public static WebSession anonymous(int port) {
        return new WebSession(port);
    }

    /** A member of staff at Tasklist. */
    public static WebSession tasklist(int port, String user) {
        return login(port, user, "tasklist");
    }

    /** A supervisor at Cockpit. */
    public static WebSession cockpit(int port, String user) {
        return login(port, user, "cockpit");
    }

    /** An administrator at Admin. */
    public static WebSession admin(int port, String user) {
        return login(port, user, "admin");
    }

    private static WebSession login(int port, String user, String app) {
        WebSession session = new WebSession(port);
        session.get("/camunda/api/sop/me");
        HttpResponse<byte[]> response = session.post("/camunda/api/admin/auth/user/default/login/" + app,
                "application/x-www-form-urlencoded", ("username=" + encode(user) + "&password=" + encode(PASSWORD))
                        .getBytes(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new AssertionError(user + " cannot log in: " + response.statusCode());
        }
        session.get("/camunda/api/sop/me");
        session.get("/camunda/app/" + app + "/default/");
        return session;
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    /** Sends JSON, or nothing, as our pages and the web apps do. */
    public HttpResponse<byte[]> send(String method, String path, String json) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        token().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    public HttpResponse<byte[]> post(String path, String contentType, byte[] body) {
        HttpRequest.Builder request = request(path).header("Content-Type", contentType);
        token().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    /** Hands in a file as the form's field does. */
    public HttpResponse<byte[]> upload(String path, String slot, String title, byte[] content) {
        return upload(path, slot, title, content, null);
    }

    /** Hands in a file together with the entries of the form, as JSON. */
    public HttpResponse<byte[]> upload(String path, String slot, String title, byte[] content, String data) {
        return post(path, MULTIPART, multipart(slot, title, content, data));
    }

    /** Hands in a file with Basic authentication, without a session. */
    public static HttpResponse<byte[]> restUpload(int port, String user, String path, String slot, String title, byte[] content) {
        WebSession session = new WebSession(port);
        HttpRequest.Builder request = session.request(path).header("Content-Type", MULTIPART);
        if (user != null) {
            request.header("Authorization", basic(user));
        }
        return session.send(request.POST(BodyPublishers.ofByteArray(multipart(slot, title, content, null))));
    }

    private static byte[] multipart(String slot, String title, byte[] content, String data) {
        String head = part("batas", "slot") + slot + "\r\n" + part("batas", "title") + title + "\r\n"
                + (data == null ? "" : part("batas", "data") + data + "\r\n")
                + "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.bin\"\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + content.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(content, 0, body, start.length, content.length);
        System.arraycopy(end, 0, body, start.length + content.length, end.length);
        return body;
    }

    /** The engine's REST API with Basic authentication, without a session. */
    public static HttpResponse<byte[]> rest(int port, String user, String method, String path, String json) {
        return rest(port, user, PASSWORD, method, path, json);
    }

    /** The engine's REST API with Basic authentication by another password. */
    public static HttpResponse<byte[]> rest(int port, String user, String password, String method, String path, String json) {
        WebSession session = new WebSession(port);
        HttpRequest.Builder request = session.request(path).header("Content-Type", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (user != null) {
            request.header("Authorization", basic(user, password));
        }
        return session.send(request);
    }

    /**
     * Sends what Camunda Modeler's Deploy button sends: the diagram and its forms as attachments, with names without folders.
     */
    public static HttpResponse<byte[]> deploy(int port, String user, String tenant, Map<String, String> files) {
        return deploy(port, user, PASSWORD, tenant, files);
    }

    /** The same with a password of his own, or a key. */
    public static HttpResponse<byte[]> deploy(int port, String user, String password, String tenant, Map<String, String> files) {
        StringBuilder body = new StringBuilder(part("batas", "deployment-name") + "dari Modeler\r\n"
                + part("batas", "deployment-source") + "Camunda Modeler\r\n"
                + part("batas", "deploy-changed-only") + "false\r\n" + part("batas", "tenant-id") + tenant + "\r\n");
        files.forEach((name, content) -> body.append("--batas\r\nContent-Disposition: form-data; name=\"").append(name)
                .append("\"; filename=\"").append(name).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content).append("\r\n"));
        WebSession session = new WebSession(port);
        return session.send(session.request("/engine-rest/deployment/create").header("Authorization", basic(user, password))
                .header("Content-Type", MULTIPART)
                .POST(BodyPublishers.ofString(body.append("--batas--\r\n").toString())));
    }

    public static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private Optional<String> token() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue).findFirst();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The header for Basic authentication with the user's password. */
    public static String basic(String user) {
        return basic(user, PASSWORD);
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String boundary, String name) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
