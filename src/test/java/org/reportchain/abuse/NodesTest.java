package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportchain.database.TwoRoles;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes, each in a process of its own, over one database that an administrator has migrated. */
class NodesTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String API = "/camunda/api/engine/engine/default";
    private static final String REGISTER_ELSEWHERE = """
            {"variables":{"decision":{"value":"REGISTER_CLASSIFIED"},"secrecy":{"value":"SECRET"},"date":{"value":"2022-06-10"},\
            "documentNumber":{"value":"12-BC/QU"},"holder":{"value":"Phòng Cơ yếu"}}}""";

    private final TwoRoles server = new TwoRoles();
    private final String address = server.newDatabase();
    private final JdbcTemplate database = TwoRoles.as(TwoRoles.OWNER, address);
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final List<Node> nodes = new ArrayList<>();
    private final Path audit;

    NodesTest(@TempDir Path audit) {
        this.audit = audit;
    }

    @AfterEach
    void stop() throws IOException {
        nodes.forEach(Node::close);
        mail.stop();
        server.close();
    }

    @Test
    void twoNodesDoEverythingOnceAndOneGoesOnAlone() throws Exception {
        TwoRoles.migrate(address);
        mail.start();
        Node first = start("node-1", Node.OPENS);
        Node second = start("node-2");
        String task = await().atMost(SOON)
                .until(() -> one("select min(id_) from act_ru_task", String.class), found -> found != null);

        digestIsSentOnce();
        loginAtOneHoldsAtTheOther(first, second, task);
        everyMailIsSentOnce();
        everyActIsChainedOnce();

        firstTellsTheLoadBalancerBeforeItShuts(first);
        Visitor.inTasklist(second.port(), "006.drafter", Production.PASSWORD);
        assertThat(Visitor.nobody(second.port()).get("/engine-rest/task").status())
                .isEqualTo(401);
        everyActIsChainedOnce();
    }

    private void digestIsSentOnce() {
        database.update("delete from digest_morning"); // both nodes find that this morning's are still to be sent
        await().atMost(SOON)
                .until(() -> count("digest_morning") == 1 && count("notification where event = 'DIGEST'") > 0);
    }

    private void loginAtOneHoldsAtTheOther(Node first, Node second, String task) {
        Visitor atFirst = Visitor.inTasklist(first.port(), "006.drafter", Production.PASSWORD);
        Visitor atSecond = atFirst.at(second.port());
        assertThat(atSecond.get(API + "/task/" + task).status()).isEqualTo(200);
        assertThat(atSecond.json("POST", API + "/task/" + task + "/claim", "{\"userId\":\"006.drafter\"}")
                        .status())
                .isEqualTo(204);
        assertThat(atFirst.json("POST", API + "/task/" + task + "/complete", REGISTER_ELSEWHERE)
                        .status())
                .isEqualTo(204);

        assertThat(atSecond.json("POST", "/camunda/api/admin/auth/user/default/logout", null)
                        .status())
                .isEqualTo(200);
        assertThat(atFirst.get(API + "/task/count").status()).isEqualTo(401);
    }

    private void everyMailIsSentOnce() {
        await().atMost(SOON).until(() -> count("notification where state = 'WAITING'") == 0);
        List<String> sent =
                database.queryForList("select message_id from notification where state = 'SENT'", String.class);
        assertThat(List.of(mail.getReceivedMessages()))
                .extracting(NodesTest::messageId)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(database.queryForList(
                        "select recipient from notification where event = 'DIGEST' and state = 'SENT'", String.class))
                .contains("006.drafter")
                .doesNotHaveDuplicates();
    }

    private void everyActIsChainedOnce() {
        await().atMost(SOON).until(() -> count("audit_pending") == 0);
        assertThat(count("audit_link")).isPositive().isEqualTo(count("audit_event"));
        assertThat(count("audit_chain c where position <> (select count(*) from audit_link l where l.unit = c.unit)"))
                .isZero();
    }

    private static void firstTellsTheLoadBalancerBeforeItShuts(Node first) throws InterruptedException {
        first.stop();
        await().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(first::readiness, status -> status != 200);
        assertThat(first.readiness()).isEqualTo(503);
        assertThat(Visitor.nobody(first.port())
                        .get("/camunda/app/tasklist/default/")
                        .status())
                .isEqualTo(200);
        first.awaitEnd();
    }

    private Node start(String name, String... more) throws IOException {
        Map<String, Object> settings = new HashMap<>(Production.settings());
        settings.put("spring.profiles.active", "postgres");
        settings.put("spring.datasource.url", address);
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", mail.getSmtp().getPort());
        settings.put("report-chain.mail.poll-every", "200ms");
        settings.put("report-chain.mail.digest-check-every", "1s");
        settings.put("report-chain.audit.chain-every", "1s");
        settings.put("report-chain.audit.folder", audit);
        settings.put("report-chain.last-call", "5s");
        Node node = Node.start(name, Node.class, settings, more);
        nodes.add(node);
        node.awaitReady();
        return node;
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long count(String rows) {
        Long counted = one("select count(*) from " + rows, Long.class);
        return counted == null ? 0 : counted;
    }

    private <T> @org.jspecify.annotations.Nullable T one(String question, Class<T> type) {
        return database.queryForObject(question, type);
    }
}
