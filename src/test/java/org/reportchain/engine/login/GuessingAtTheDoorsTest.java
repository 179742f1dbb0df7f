package org.reportchain.engine.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** At both doors that ask for a password; the web server and the addresses are real. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:guessing;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false",
            "report-chain.organisation.location=classpath:one-person",
            "report-chain.period.location=classpath*:no-period/"
        })
@ActiveProfiles("demo")
class GuessingAtTheDoorsTest {

    private static final String PASSWORD = "nhìn mưa rơi ngoài hiên";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final IdentityService identities;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    GuessingAtTheDoorsTest(IdentityService identities, JdbcClient jdbc, @LocalServerPort int port) {
        this.identities = identities;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void tenWrongPasswordsKeepNobodyElseOutAtTheRestInterface() {
        account("can-bo-1");
        Visitor attacker = new Visitor(port, "127.1.0.1");
        Visitor owner = new Visitor(port, "127.1.0.2");

        for (int i = 0; i < 10; i++) {
            assertThat(attacker.rest("can-bo-1", "doan mo " + i)).isEqualTo(UNAUTHORIZED);
        }

        assertThat(attacker.rest("can-bo-1", PASSWORD)).as("must wait").isEqualTo(UNAUTHORIZED);
        assertThat(owner.rest("can-bo-1", PASSWORD)).isEqualTo(OK);
    }

    @Test
    void tenWrongPasswordsKeepNobodyElseOutOfTheWebApplications() {
        account("can-bo-2");
        Visitor attacker = new Visitor(port, "127.2.0.1");
        Visitor owner = new Visitor(port, "127.2.0.2");

        for (int i = 0; i < 10; i++) {
            assertThat(attacker.webapp("can-bo-2", "doan mo " + i)).isEqualTo(UNAUTHORIZED);
        }

        assertThat(attacker.webapp("can-bo-2", PASSWORD)).as("must wait").isEqualTo(UNAUTHORIZED);
        assertThat(owner.webapp("can-bo-2", PASSWORD)).isEqualTo(OK);
    }

    @Test
    void guessesFromManyAddressesAreFewAndDoNotKeepOutWhoeverWasHereBefore() {
        account("can-bo-3");
        Visitor owner = new Visitor(port, "127.3.255.1");
        assertThat(owner.webapp("can-bo-3", PASSWORD)).isEqualTo(OK);

        IntStream.range(0, 20)
                .mapToObj(i -> new Visitor(port, "127.3.0." + (i + 1)))
                .forEach(attacker ->
                        assertThat(attacker.rest("can-bo-3", "doan mo")).isEqualTo(UNAUTHORIZED));

        assertThat(new Visitor(port, "127.3.1.1").rest("can-bo-3", PASSWORD))
                .as("the eleventh guess from a new address, though right")
                .isEqualTo(UNAUTHORIZED);
        assertThat(owner.webapp("can-bo-3", PASSWORD)).isEqualTo(OK);
        assertThat(owner.rest("can-bo-3", PASSWORD)).isEqualTo(OK);
    }

    @Test
    void accountIsNeverLockedInTheEngine() {
        account("can-bo-4");
        for (int i = 0; i < 12; i++) {
            new Visitor(port, "127.4.0." + (i + 1)).rest("can-bo-4", "doan mo");
        }

        assertThat(jdbc.sql("select count(*) from ACT_ID_USER where ATTEMPTS_ > 0 or LOCK_EXP_TIME_ is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void lastFiveAddressesOfAnAccountAreKeptUntilItIsDeleted() {
        account("can-bo-5");
        for (int i = 1; i <= 7; i++) {
            assertThat(new Visitor(port, "127.5.0." + i).rest("can-bo-5", PASSWORD))
                    .isEqualTo(OK);
            assertThat(new Visitor(port, "127.5.0." + i).rest("can-bo-5", PASSWORD))
                    .isEqualTo(OK);
        }
        assertThat(jdbc.sql("select address from known_address where account = 'can-bo-5' order by address")
                        .query(String.class)
                        .list())
                .containsExactly("127.5.0.3", "127.5.0.4", "127.5.0.5", "127.5.0.6", "127.5.0.7");

        identities.deleteUser("can-bo-5");

        assertThat(jdbc.sql("select count(*) from known_address where account = 'can-bo-5'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void weakPasswordIsRefusedInASentence() {
        User user = identities.newUser("can-bo-6");
        user.setPassword("matkhau123456");

        assertThatThrownBy(() -> identities.saveUser(user))
                .isInstanceOfSatisfying(
                        RestException.class,
                        refusal ->
                                assertThat(refusal.getStatus().getStatusCode()).isEqualTo(400))
                .hasMessageContaining("phải dài ít nhất 12 ký tự");
        assertThat(identities.createUserQuery().userId("can-bo-6").count()).isZero();
    }

    private void account(String id) {
        User user = identities.newUser(id);
        user.setPassword(PASSWORD);
        identities.saveUser(user);
    }
}
