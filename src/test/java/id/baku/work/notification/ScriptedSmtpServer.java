package id.baku.work.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that gives the answers it is told to. */
final class ScriptedSmtpServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
    private final String toRecipient;
    private final String toMail;

    /**
     * @param toRecipient answer to a recipient's address
     * @param toMail      answer to the mail; {@code null} to break off without one
     */
    ScriptedSmtpServer(String toRecipient, String toMail) throws IOException {
        this.toRecipient = toRecipient;
        this.toMail = toMail;
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client has closed the connection, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say("220 contoh", client);
        for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say("354 go on", client);
                while (!".".equals(in.readLine())) {
                    continue;
                }
                if (toMail == null) {
                    return;
                }
                say(toMail, client);
            } else {
                say(line.startsWith("RCPT") ? toRecipient : "250 ok", client);
            }
        }
    }

    private static void say(String line, Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
