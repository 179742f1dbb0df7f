package org.reportchain.abuse;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.reportchain.ReportChainApplication;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.review.DistrictReports;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One node of several, in a process of its own. */
public class Node implements AutoCloseable {

    /** Given to the node that opens the report of district 006. */
    public static final String OPENS = "opens-a-report";

    private static final Duration START = Duration.ofMinutes(4);
    private static final Instant WORKING_MORNING = Instant.parse("2022-06-15T02:00:00Z");

    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a node by its main class; what it says goes into {@code target/<name>.log}. */
    public static Node start(String name, Class<?> main, Map<String, Object> settings, String... more)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(more));
        command.add("--server.port=" + port);
        command.add("--management.server.port=0"); // several on one machine
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        Path log = Path.of("target", name + ".log");
        Files.deleteIfExists(log);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Node(process, port);
    }

    public int port() {
        return port;
    }

    public void awaitReady() {
        await().atMost(START)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !process.isAlive() || readiness() == 200);
        if (!process.isAlive()) {
            throw new AssertionError("The node has ended with " + process.exitValue());
        }
    }

    /** What the load balancer is told; 0 when the door is shut. */
    public int readiness() {
        try {
            return Visitor.nobody(port).get("/readyz").status();
        } catch (RuntimeException shut) {
            return 0;
        }
    }

    /** Asks the node to stop, as a service manager does. */
    public void stop() {
        process.destroy();
    }

    public void awaitEnd() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("The node has not stopped");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The application on a day on which digests are sent, whenever the test runs. */
    public static void main(String... args) {
        SpringApplication application = new SpringApplication(ReportChainApplication.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("workingMorning", Clock.class, Node::workingMorning, bean -> bean.setPrimary(true)));
        ConfigurableApplicationContext node = application.run(args);
        if (List.of(args).contains(OPENS)) {
            node.getBean(DistrictReports.class).start("2022-H1", "006");
        }
    }

    private static Clock workingMorning() {
        Clock now = Clock.system(WorkingCalendar.ZONE);
        return Clock.offset(now, Duration.between(now.instant(), WORKING_MORNING));
    }
}
