package id.baku.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A visitor of the public page, with an address of its own (127.0.0.n). */
public final class Visitor {

    private final int port;
    private final int number;

    public Visitor(int port, int number) {
        this.port = port;
        this.number = number;
    }

    public Answer get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    public Answer send(String method, String path) {
        return send(method, path, "", new byte[0]);
    }

    /** Sends a request with these headers. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        String lines = headers.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue() + "\r\n")
                .collect(Collectors.joining());
        return send(method, path, lines + "Content-Length: " + body.length + "\r\n", body);
    }

    /** Hands in a file as the page's form does. */
    public Answer upload(String path, byte[] content) {
        String head = "--batas\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"naskah.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "Content-Type: multipart/form-data; boundary=batas\r\nContent-Length: " + body.size() + "\r\n",
                body.toByteArray());
    }

    private Answer send(String method, String path, String headers, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port,
                InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) number}), 0)) {
            OutputStream out = socket.getOutputStream();
            String host = headers.contains("Host: ") ? "" : "Host: localhost\r\n";
            out.write((method + " " + path + " HTTP/1.0\r\n" + host + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            return Answer.of(new String(read(socket), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (SocketException e) {
            if (read.size() == 0) {
                throw e;
            }
        }
        return read.toByteArray();
    }

    /** @param headers by their names in lower case */
    public record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(String text) {
            String[] parts = text.split("\r\n\r\n", 2);
            String[] lines = parts[0].split("\r\n");
            return new Answer(Integer.parseInt(lines[0].split(" ")[1]), Stream.of(lines).skip(1).map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(line -> line[0].toLowerCase(Locale.ROOT), line -> line.length > 1 ? line[1] : "",
                            (one, other) -> one + ", " + other)), parts.length > 1 ? parts[1] : "");
        }

        /** The text that a reader sees, without markup. */
        public String text() {
            return body.replaceAll("(?s)<head>.*</head>", "").replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
