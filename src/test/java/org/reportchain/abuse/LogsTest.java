package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people send stays out of the log: texts, passwords, and lines that pretend to be the log's own. */
@ProductionTest
@ExtendWith(OutputCaptureExtension.class)
class LogsTest {

    private static final String CANARY = "chim-hoang-yen";
    private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR 1 --- forged";

    @LocalServerPort
    private int port;

    @Test
    void neitherTextsNorPasswordsNorForgedLinesAreLogged(CapturedOutput output) {
        Visitor drafter = Visitor.holder(port, "018.drafter");
        Visitor inTasklist = Visitor.inTasklist(port, "018.drafter", Production.PASSWORD);
        String text =
                "{\"text\":\"" + CANARY + "\",\"sections\":{\"1.1\":\"" + CANARY + "\\r\\n" + FORGED + "\"},\"x\":";
        for (String body : List.of(text, text + "}", text + "1}", "[" + CANARY, "\"" + CANARY + "\"")) {
            drafter.json("POST", "/engine-rest/task?maxResults=9", body);
            drafter.json("POST", "/engine-rest/filter/create", body);
            inTasklist.json("PUT", "/camunda/api/tasklist/plugin/report-chain/default/task/x/draft", body);
            inTasklist.json("POST", "/camunda/api/tasklist/plugin/report-chain/default/tasks/decide", body);
        }
        Visitor.program(port, "006.clerk\r\n" + FORGED, CANARY).get("/engine-rest/task");
        Visitor.program(port, "nobody", CANARY).get("/engine-rest/task");
        drafter.get("/engine-rest/task?name=%0d%0a" + FORGED.replace(' ', '+') + CANARY + "&maxResults=x");
        drafter.send("GET", "/engine-rest/" + CANARY, null, null, Map.of("User-Agent", CANARY));

        assertThat(output.getAll().lines())
                .noneMatch(line -> line.startsWith(FORGED.substring(0, 20)))
                .noneMatch(line -> line.contains(CANARY))
                .noneMatch(line -> line.contains(Production.PASSWORD));
    }
}
