package org.reportchain.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Sends bytes as they are: requests that no well-behaved client would write. */
final class Wire {

    private Wire() {}

    /** The status and the rest of the answer to the lines of a request, without its empty line, and a body. */
    static Answer send(int port, String head, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
            socket.shutdownOutput(); // or the server would wait for the rest of an announced body
            String answer = read(socket.getInputStream());
            int status = answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
            return new Answer(status, java.net.http.HttpHeaders.of(java.util.Map.of(), (name, value) -> true), answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            in.transferTo(read);
        } catch (IOException closed) {
            if (read.size() == 0) {
                throw closed; // otherwise the server has answered, and did not wait for the rest of the body
            }
        }
        return read.toString(UTF_8);
    }
}
