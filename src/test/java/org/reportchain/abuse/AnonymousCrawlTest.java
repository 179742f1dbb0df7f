package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Without a login there is nothing to be had, at any path that the engine publishes, however it is spelled. */
@ProductionTest
class AnonymousCrawlTest {

    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @LocalServerPort
    private int port;

    @Test
    void everyPublishedPathWithEveryVerbAsksForALogin() {
        Visitor nobody = Visitor.nobody(port);
        List<String> paths = PublishedApi.read().paths();
        assertThat(paths).hasSizeGreaterThan(300);
        List<String> open = new ArrayList<>();
        int requests = 0;
        for (String path : paths) {
            for (String root : List.of("/engine-rest", "/engine-rest/engine/default")) {
                for (String verb : VERBS) {
                    Answer answer = nobody.json(verb, root + path, verb.startsWith("P") ? "{}" : null);
                    answer.tellsNoInsides(verb + " " + root + path);
                    requests++;
                    if (answer.status() != 401) {
                        open.add(verb + " " + root + path + " answered " + answer.status());
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        AbuseReport.record(
                "anonymous crawl",
                Map.of("paths", paths.size(), "requests", requests, "not asked to log in", open.size()));
    }

    @Test
    void theWebApplicationsEngineApiIsClosedAsWell() {
        Visitor nobody = Visitor.nobody(port);
        List<String> open = new ArrayList<>();
        for (String path : PublishedApi.read().paths()) {
            for (String verb : List.of("GET", "POST", "DELETE")) {
                String address = "/camunda/api/engine/engine/default" + path;
                Answer answer = nobody.json(verb, address, verb.equals("POST") ? "{}" : null);
                answer.tellsNoInsides(verb + " " + address);
                boolean rulesForPasswords = path.startsWith("/identity/password-policy"); // asked by the login page
                if (answer.status() != 401 && answer.status() != 403 && !rulesForPasswords) {
                    open.add(verb + " " + address + " answered " + answer.status());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/user;a=b",
                "/engine-rest;a=b/user",
                "/engine-rest;/user",
                "//engine-rest/user",
                "/engine-rest//user",
                "/engine-rest/./user",
                "/engine-rest/x/../user",
                "/engine-rest/%2e%2e/engine-rest/user",
                "/engine-rest%2fuser",
                "/engine-rest%2Fuser",
                "/engine-rest/%2fuser",
                "/engine-rest%5cuser",
                "/engine-rest\\user",
                "/engine-rest/%75ser",
                "/%65ngine-rest/user",
                "/engine-rest/user%00",
                "/engine-rest/user%0a",
                "/engine-rest/user/",
                "/engine-rest/user.json",
                "/engine-rest/user%20",
                "/ENGINE-REST/user",
                "/Engine-Rest/User",
                "/engine-rest/user#x",
                "/report-chain/../engine-rest/user",
                "/report-chain/..;/engine-rest/user",
                "/report-chain/%2e%2e/engine-rest/user",
                "/report-chain/%252e%252e/engine-rest/user",
                "/readyz/../engine-rest/user",
                "/readyz;/../actuator/env",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/camunda/../engine-rest/user",
                "/camunda/api/engine/engine/default/user/",
                "/camunda/api/engine/engine/default//user",
                "/camunda/api/engine/engine/default/user;x=y",
                "/camunda/app/../api/engine/engine/default/user",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup;x/default/user/create",
                "/camunda/api/admin/setup/default/%75ser/create",
                "/engine-rest/deployment/cre%61te",
                "/camunda/lib/../api/engine/engine/default/user",
                "/camunda/assets/..%2fapi/engine/engine/default/user",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/mappings",
                "/h2-console",
                "/h2-console/",
                "/error",
                "/error/4xx.html",
                "/application.yaml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/webjars/",
                "/webjars/camunda/securityFilterRules.json",
                "/messages/engine.properties",
                "/organisation/units.csv"
            })
    void noSpellingLeadsInside(String path) {
        for (String verb : List.of("GET", "HEAD", "POST", "OPTIONS")) {
            Answer answer = Wire.send(port, verb + " " + path + " HTTP/1.1", new byte[0]);
            assertThat(answer.status()).as(verb + " " + path).isIn(400, 401, 403, 404);
            assertThat(answer.body()).doesNotContain(Production.ADMINISTRATOR, "006.drafter");
            answer.tellsNoInsides(verb + " " + path);
        }
    }

    @Test
    void whatIsMeantForEverybodyIsServed() {
        Visitor nobody = Visitor.nobody(port);
        for (String path : List.of(
                "/livez",
                "/readyz",
                "/report-chain/task-form.js",
                "/webjars/vue/3.5.26/dist/vue.esm-browser.prod.js",
                "/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js",
                "/camunda/app/tasklist/default/")) {
            assertThat(nobody.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(nobody.get("/").status()).isEqualTo(302);
        assertThat(nobody.get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void refusalIsASentenceWithAnId() throws IOException {
        JsonNode answer = new JsonMapper()
                .readTree(Visitor.nobody(port).get("/engine-rest/task").body());
        assertThat(answer.path("id").asText()).matches("[2-9A-Z]{8}");
        assertThat(answer.path("message").asText())
                .startsWith("Hãy đăng nhập")
                .contains(answer.path("id").asText());
    }
}
