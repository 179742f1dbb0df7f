package org.reportchain.engine.login;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who knocks at the application's doors from an address of his own: this computer has all of 127.0.0.0/8. */
record Visitor(int port, String address) {

    /** The status of a request to the REST interface. */
    int rest(String account, String password) {
        String login = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
        return status("GET /engine-rest/task/count HTTP/1.1\r\nAuthorization: Basic " + login, "");
    }

    /** The status of a login at the web applications, with the token against forged requests that they hand out first. */
    int webapp(String account, String password) {
        String before = answer("GET /camunda/api/admin/auth/user/default HTTP/1.1", "");
        String token = found("XSRF-TOKEN=([^;\\r]+)", before);
        return status(
                "POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nX-XSRF-TOKEN: " + token + "\r\n"
                        + "Cookie: JSESSIONID=" + found("JSESSIONID=([^;\\r]+)", before) + "; XSRF-TOKEN=" + token,
                "username=" + URLEncoder.encode(account, UTF_8) + "&password=" + URLEncoder.encode(password, UTF_8));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }

    private int status(String head, String body) {
        return Integer.parseInt(answer(head, body).substring(9, 12));
    }

    private String answer(String head, String body) {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            String request = head + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
