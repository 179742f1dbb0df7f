package org.reportchain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** A server that greets one byte at a time, for ever: no single read is slow. */
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "report-chain.mail.deadline=300ms"})
class TricklingServerTest extends NotificationTestBase {

    @Autowired
    JavaMailSenderImpl smtp;

    @Test
    void serverThatTricklesIsHungUpOnAndTheMailIsTriedAgainLater() throws IOException {
        try (Trickle server = new Trickle()) {
            smtp.setPort(server.socket.getLocalPort());
            notifications.notify(opinionTask("t"), List.of(REVIEWER));

            delivery.deliverDue();

            assertThat(row().state()).isEqualTo(NotificationState.WAITING);
            assertThat(row().attempts()).isEqualTo(1);
            assertThat(row().nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(30));
            assertThat(row().reason()).contains("máy chủ thư chưa nhận xong sau 0,3 giây", "Sẽ tự gửi lại lúc");
            await().untilAsserted(() -> assertThat(server.hungUp).hasValue(1));
            assertThat(server.sent).as("bytes before").hasPositiveValue();
            await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("smtp"));
        }
    }

    private static class Trickle implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger hungUp = new AtomicInteger();

        Trickle() throws IOException {
            Thread thread = new Thread(this::serve, "trickle");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    trickle(client);
                } catch (SocketException gone) {
                    hungUp.incrementAndGet();
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }

        private void trickle(Socket client) throws IOException {
            client.getOutputStream().write("220 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            while (true) {
                client.getOutputStream().write('.');
                sent.incrementAndGet();
                pause();
            }
        }

        private static void pause() {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
