package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How much may be asked for at once, and what may be sent as a value. */
@ProductionTest
class LimitsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/history/task",
                "/engine-rest/task?maxResults=2001",
                "/engine-rest/task?maxResults=999999999",
                "/engine-rest/task?maxResults=-2",
                "/engine-rest/task?sortBy=password&sortOrder=asc&maxResults=1",
                "/engine-rest/task?sortBy=name&sortOrder=asc;drop&maxResults=1"
            })
    void queryWithoutBoundsOrWithAForeignOrderIsRefused(String query) {
        Answer answer = Visitor.holder(port, "006.drafter").get(query).tellsNoInsides(query);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void refusalOfAnUnboundedQuerySaysHowToAsk() {
        assertThat(Visitor.holder(port, "006.drafter").get("/engine-rest/task").body())
                .contains("Hãy thêm maxResults, nhiều nhất 2000");
        assertThat(Visitor.holder(port, "006.drafter")
                        .get("/engine-rest/task?maxResults=2001")
                        .body())
                .contains("Hãy thêm maxResults, nhiều nhất 2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/history/task"})
    void queryWithinBoundsIsAnswered(String query) {
        assertThat(Visitor.holder(port, "006.drafter")
                        .get(query + "?maxResults=2000")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void queryThatTheEngineCannotPutIntoSqlIsTheClientsFault() {
        assertThat(Visitor.administrator(port)
                        .json("POST", "/engine-rest/job/count", "{\"jobId\":\"x\",\"jobIds\":[\"x\"]}")
                        .tellsNoInsides("job/count")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-java-serialized-object", "application/xml", "application/json"})
    void objectOfAClassIsNoValue(String format) {
        String stream = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r'});
        String body = """
                {"name":"a","value":{"type":"Object","value":"%s","valueInfo":\
                {"objectTypeName":"java.util.PriorityQueue","serializationDataFormat":"%s"}}}""".formatted(stream, format);
        Visitor administrator = Visitor.administrator(port);
        String variables =
                "{\"modifications\":{\"a\":" + body.substring(body.indexOf("{\"type"), body.length() - 1) + "}}";
        assertThat(administrator
                        .json("POST", "/engine-rest/task/x/variables", variables)
                        .tellsNoInsides(format)
                        .status())
                .isBetween(400, 499);
        assertThat(administrator
                        .json(
                                "POST",
                                "/engine-rest/message",
                                "{\"messageName\":\"x\",\"processVariables\":{\"a\":"
                                        + body.substring(body.indexOf("{\"type"), body.length() - 1) + "}}")
                        .tellsNoInsides(format)
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void nothingIsServedFromTheClassPath() {
        assertThat(Visitor.administrator(port)
                        .get("/engine-rest/process-definition/key/district-report/deployed-start-form")
                        .tellsNoInsides("start form")
                        .status())
                .isBetween(400, 499);
    }
}
