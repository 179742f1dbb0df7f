package org.reportchain.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks just enough SMTP to say no: to {@code refused@}, {@code busy@} and to the content for {@code spam@}. */
public class RefusingSmtpServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    public RefusingSmtpServer() throws IOException {
        Thread thread = new Thread(this::serve, "refusing-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    List<String> accepted() {
        return accepted;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client hung up, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        String recipient = "";
        say(out, "220 refusing");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT TO:")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            }
            if (line.equals("DATA")) {
                say(out, "354 go on");
                while (!".".equals(in.readLine())) {}
                say(out, content(recipient));
            } else {
                say(out, reply(line));
            }
        }
    }

    private String content(String recipient) {
        if (recipient.startsWith("spam@")) {
            return "554 5.7.1 Looks like spam";
        }
        accepted.add(recipient);
        return "250 taken";
    }

    private static String reply(String line) {
        if (line.contains(":<refused@")) {
            return "550 5.1.1 No such user";
        }
        return line.contains(":<busy@") ? "451 4.3.0 Try again later" : "250 OK";
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
