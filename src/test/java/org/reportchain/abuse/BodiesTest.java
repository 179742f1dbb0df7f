package org.reportchain.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that are too long, malformed or of the wrong kind are the sender's fault, and say nothing about the inside. */
@ProductionTest
class BodiesTest {

    private static final int MB = 1024 * 1024;
    private static final String TASK_QUERY = "/engine-rest/task?maxResults=9";
    private static final String WEB_APPS_QUERY = "/camunda/api/engine/engine/default/task?maxResults=9";
    private static final String PLUGIN = "/camunda/api/tasklist/plugin/report-chain/default/task/x";

    @LocalServerPort
    private int port;

    private static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of(TASK_QUERY, MB),
                Arguments.of("/engine-rest/deployment/create", MB),
                Arguments.of(WEB_APPS_QUERY, MB),
                Arguments.of("/camunda/api/admin/auth/user/default/login/tasklist", MB),
                Arguments.of(PLUGIN + "/draft", 3 * MB),
                Arguments.of(PLUGIN + "/attachments", 6 * MB));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void announcedBodyOverTheLimitIsRefusedUnread(String path, int limit) {
        String head = "POST " + path + " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: ";
        assertThat(Wire.send(port, head + (limit + 1), new byte[0]).status()).isEqualTo(413);
    }

    @Test
    void bodyUpToTheLimitIsReadBeforeItIsJudged() {
        Visitor program = Visitor.holder(port, "006.drafter");
        String frame = "{\"name\":\"\"}";
        String body = "{\"name\":\"" + "x".repeat(MB - frame.length()) + "\"}";
        assertThat(program.json("POST", TASK_QUERY, body).status()).isEqualTo(200);
    }

    @Test
    void unannouncedBodyOverTheLimitIsRefusedWhileItIsRead() {
        String login = Base64.getEncoder().encodeToString(("006.drafter:" + Production.PASSWORD).getBytes(UTF_8));
        String head = "POST " + TASK_QUERY + " HTTP/1.1\r\nAuthorization: Basic " + login
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked";
        assertThat(Wire.send(port, head, chunked("{\"name\":\"" + "x".repeat(MB) + "\"}"))
                        .status())
                .isEqualTo(413);
        assertThat(Wire.send(port, head, chunked("{\"name\":\"" + "x".repeat(MB / 2) + "\"}"))
                        .status())
                .isEqualTo(200);
    }

    private static Stream<String> hostile() {
        return Stream.of(
                "{",
                "[",
                "\"",
                "{\"name\":",
                "{'name':1}",
                "null",
                "[]",
                "42",
                "\"text\"",
                "{\"name\":{}}",
                "{\"maxResults\":\"many\"}",
                "{\"sorting\":7}",
                "{\"sorting\":[{\"sortBy\":\"; drop table act_ru_task\",\"sortOrder\":\"asc\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{}]}]}",
                "{\"dueBefore\":\"yesterday\"}",
                "{\"createdOn\":9999999999999999999999}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"??\",\"value\":1}]}",
                "{\"processVariables\":[{\"name\":null,\"operator\":null,\"value\":null}]}",
                "{\"nameLike\":\"\\u0000\"}",
                "{\"taskIdIn\":[null]}",
                "{\"priority\":1e400}",
                "\u0000\u0001\u0002",
                "[".repeat(50_000),
                "{\"orQueries\":[".repeat(50_000),
                "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void malformedQueryIsNeverAServerError(String body) {
        Visitor program = Visitor.holder(port, "006.drafter");
        Visitor person = Visitor.inTasklist(port, "006.drafter", Production.PASSWORD);
        String shown = body.substring(0, Math.min(60, body.length()));
        for (Answer answer :
                List.of(program.json("POST", TASK_QUERY, body), person.json("POST", WEB_APPS_QUERY, body))) {
            assertThat(answer.status()).as(shown).isLessThan(500);
            assertThat(answer.body()).as(shown).doesNotContain("root:");
            if (answer.status() >= 400) {
                answer.tellsNoInsides(shown);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void malformedActIsNeverAServerError(String body) {
        Visitor administrator = Visitor.administrator(port);
        for (String path : List.of(
                "/engine-rest/task/x/complete",
                "/engine-rest/task/x/claim",
                "/engine-rest/message",
                "/engine-rest/filter/create",
                "/engine-rest/authorization/create",
                "/engine-rest/process-definition/key/district-report/start")) {
            Answer answer = administrator.json("POST", path, body).tellsNoInsides(path);
            assertThat(answer.status()).as(path + " " + answer.body()).isBetween(400, 499);
        }
    }

    private static byte[] chunked(String body) {
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        return chunk.getBytes(ISO_8859_1);
    }
}
