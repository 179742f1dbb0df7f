package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.fullstack.Stop;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Single sign-on and a directory, by configuration alone.
 *
 * <p>Named to run last in its package: of several applications in one Java process the web applications only find the
 * engine of the one that was started last.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(Stop.class)
@DirtiesContext
@ContextConfiguration(initializers = IdentitySources.class)
class WhoVouchesTest {

    private static final String PAGE = "/camunda/app/tasklist/default/";
    private static final String PROVIDERS = IdentitySources.PROVIDER;
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    private int port;

    @Autowired
    private MockOAuth2Server provider;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoOpensAPageIsSentToTheProviderAndComesBackLoggedIn() throws Exception {
        Visitor person = Visitor.nobody(port);
        Answer led = comeBack(person, "nguoi-1");

        assertThat(led.status()).isEqualTo(200);
        assertThat(led.body()).contains("url=" + PAGE);
        assertThat(person.get(PAGE).status()).isEqualTo(200);
        assertThat(person.get(TASKS).status()).isEqualTo(200);
        assertThat(person.json("POST", "/camunda/api/admin/auth/user/default/logout", null)
                        .status())
                .isEqualTo(200);
        assertThat(person.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void whomTheOrganisationDoesNotKnowStaysOutside() throws Exception {
        Visitor stranger = Visitor.nobody(port);
        assertThat(comeBack(stranger, "nguoi-la")
                        .tellsNoInsides("unknown account")
                        .status())
                .isEqualTo(403);
        assertThat(stranger.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void answerOfTheProviderIsWorthNothingToSomebodyElse() throws Exception {
        Visitor person = Visitor.nobody(port);
        String back = askProvider(person);
        assertThat(Visitor.nobody(port).get(back).status()).isEqualTo(403);
    }

    @Test
    void formForAPasswordStays() {
        assertThat(Visitor.nobody(port).get(PAGE + "?password").status()).isEqualTo(200);
        assertThat(Visitor.inTasklist(port, Production.ADMINISTRATOR, Production.ADMINISTRATORS_PASSWORD)
                        .get(TASKS)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void programComesInWithATokenThatIsMeantForUs() {
        String token = token("nguoi-1", "report-chain");
        assertThat(Visitor.bearer(port, token).get("/engine-rest/task/count").status())
                .isEqualTo(200);
        assertThat(Visitor.bearer(port, token)
                        .get("/engine-rest/user/nguoi-1/profile")
                        .body())
                .contains("nguoi-1");
    }

    @Test
    void foreignForgedAndNamelessTokensOpenNothing() {
        String good = token("nguoi-1", "report-chain");
        String header = good.substring(0, good.indexOf('.'));
        String payload = good.substring(0, good.lastIndexOf('.'));
        for (String token : List.of(
                token("nguoi-1", "another-application"),
                token("nguoi-la", "report-chain"),
                provider.issueToken("another-issuer", "x", callback("another-issuer", "nguoi-1", "report-chain"))
                        .serialize(),
                provider.issueToken(
                                PROVIDERS,
                                "x",
                                new DefaultOAuth2TokenCallback(
                                        PROVIDERS, "nguoi-1", "JWT", List.of("report-chain"), Map.of(), 3600))
                        .serialize(),
                payload + ".AAAA",
                header + ".e30.",
                "x")) {
            Answer answer =
                    Visitor.bearer(port, token).get("/engine-rest/task/count").tellsNoInsides("token");
            assertThat(answer.status()).isEqualTo(401);
        }
    }

    @Test
    void passwordOfTheDirectoryOpensBothDoors() {
        assertThat(Visitor.program(port, "nguoi-2", IdentitySources.IN_DIRECTORY)
                        .get("/engine-rest/task/count")
                        .status())
                .isEqualTo(200);
        assertThat(Visitor.inTasklist(port, "nguoi-2", IdentitySources.IN_DIRECTORY)
                        .get(TASKS)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguoi-la", "nguoi-*", "*", "nguoi-2)(uid=*", "nguoi-2\\2a"})
    void onlyAccountsOfTheOrganisationGetIn(String account) {
        assertThat(Visitor.program(port, account, IdentitySources.IN_DIRECTORY)
                        .get("/engine-rest/task/count")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void wrongAndEmptyPasswordsOpenNothing() {
        identities.saveUser(identities.newUser("nguoi-3"));
        for (String password : List.of("", "sai-mat-khau")) {
            assertThat(Visitor.program(port, "nguoi-3", password)
                            .get("/engine-rest/task/count")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void groupOfTheDirectoryMakesAnAdministratorAndNobodyElseMakesOne() {
        Visitor operator = Visitor.program(port, "nguoi-1", IdentitySources.IN_DIRECTORY);
        Visitor clerk = Visitor.program(port, "nguoi-2", IdentitySources.IN_DIRECTORY);
        identities.deleteMembership(Production.ADMINISTRATOR, "camunda-admin");
        try {
            assertThat(operator.get("/engine-rest/user?id=nguoi-2&maxResults=9").body())
                    .contains("nguoi-2");
            assertThat(clerk.get("/engine-rest/user").status()).isEqualTo(403);
            assertThat(Visitor.nobody(port)
                            .json("POST", "/camunda/api/admin/setup/default/user/create", "{}")
                            .status())
                    .isEqualTo(403);
        } finally {
            identities.createMembership(Production.ADMINISTRATOR, "camunda-admin");
        }
    }

    @Test
    void auditKnowsWhomTheProviderVouchedFor() throws Exception {
        long logins = audited("nguoi-1", "LOGGED_IN");
        long refusals = audited("nguoi-2", "REFUSED");
        comeBack(Visitor.nobody(port), "nguoi-1");
        Visitor.bearer(port, token("nguoi-2", "report-chain")).get("/engine-rest/group");
        assertThat(audited("nguoi-1", "LOGGED_IN")).isEqualTo(logins + 1);
        assertThat(audited("nguoi-2", "REFUSED")).isEqualTo(refusals + 1);
    }

    private long audited(String account, String kind) {
        return jdbc.sql("""
                        select count(*) from audit_event e join audit_person p on p.pseudonym = e.person
                         where p.person = ? and e.kind = ?""").params(account, kind).query(Long.class).single();
    }

    private String token(String account, String audience) {
        return provider.issueToken(PROVIDERS, "x", callback(PROVIDERS, account, audience))
                .serialize();
    }

    private static DefaultOAuth2TokenCallback callback(String issuer, String account, String audience) {
        return new DefaultOAuth2TokenCallback(
                issuer, "subject", "JWT", List.of(audience), Map.of("preferred_username", account), 3600);
    }

    private Answer comeBack(Visitor person, String account) throws Exception {
        provider.enqueueCallback(callback(PROVIDERS, account, "report-chain-pages"));
        return person.get(askProvider(person));
    }

    /** Opens a page, follows to the provider, and returns the address here to which the provider leads back. */
    private String askProvider(Visitor person) throws Exception {
        Answer toLogin = person.get(PAGE);
        assertThat(toLogin.status()).isEqualTo(302);
        Answer toProvider = person.get(path(location(toLogin)));
        HttpRequest ask =
                HttpRequest.newBuilder(URI.create(location(toProvider))).build();
        URI back = URI.create(HttpClient.newHttpClient()
                .send(ask, BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow());
        return path(back.toString());
    }

    private static String location(Answer answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
