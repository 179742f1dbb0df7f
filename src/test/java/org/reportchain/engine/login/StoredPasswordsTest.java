package org.reportchain.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:stored-passwords;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false",
            "report-chain.passwords.cost=5",
            "report-chain.organisation.location=classpath:one-person",
            "report-chain.period.location=classpath*:no-period/"
        })
@ActiveProfiles("demo")
class StoredPasswordsTest {

    private static final String PASSWORD = "nhìn mưa rơi ngoài hiên";
    private static final String LONG =
            "nghe tiếng rao đêm vọng qua ngõ nhỏ, thấy hoa sữa rụng trắng cả vỉa hè mùa thu ";

    private final String account = "can-bo-" + UUID.randomUUID(); // who guessed wrong before has to wait
    private final IdentityService identities;
    private final JdbcClient jdbc;
    private final CountingHash hash;

    @Autowired
    StoredPasswordsTest(IdentityService identities, JdbcClient jdbc, CountingHash hash) {
        this.identities = identities;
        this.jdbc = jdbc;
        this.hash = hash;
    }

    @BeforeEach
    void accountWithAPassword() {
        User user = identities.newUser(account);
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        hash.computed.set(0);
    }

    @Test
    void samePasswordHasAnotherHashWheneverItIsSet() {
        String before = stored();
        User user = identities.createUserQuery().userId(account).singleResult();
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        assertThat(stored()).isNotEqualTo(before);
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        User user = identities.createUserQuery().userId(account).singleResult();
        user.setPassword(LONG + "A");
        identities.saveUser(user);

        assertThat(identities.checkPassword(account, LONG + "A")).isTrue();
        assertThat(identities.checkPassword(account, LONG + "B")).isFalse();
    }

    @Test
    void accentedLettersAreTheSameHoweverAKeyboardWritesThem() {
        assertThat(identities.checkPassword(account, Normalizer.normalize(PASSWORD, Normalizer.Form.NFD)))
                .isTrue();
    }

    @Test
    void oldHashIsAcceptedAndRenewedAtTheNextLogin() {
        makeOld();

        assertThat(identities.checkPassword(account, "khong phai mat khau")).isFalse();
        assertThat(stored()).startsWith("{SHA-512}");

        assertThat(identities.checkPassword(account, PASSWORD)).isTrue();
        assertThat(stored()).startsWith("{bcrypt-sha256}$2a$05$");
        assertThat(identities.checkPassword(account, PASSWORD)).isTrue();
        assertThat(identities.checkPassword(account, "khong phai mat khau")).isFalse();
    }

    @Test
    void hashOfALowerCostIsRenewedToo() {
        String cheap = new SlowHash(new PasswordProperties(4, 10, 30)).encrypt(PASSWORD + "muoi");
        jdbc.sql("update ACT_ID_USER set PWD_ = ?, SALT_ = 'muoi' where ID_ = ?")
                .params("{bcrypt-sha256}" + cheap, account)
                .update();

        assertThat(identities.checkPassword(account, PASSWORD)).isTrue();

        assertThat(stored()).startsWith("{bcrypt-sha256}$2a$05$");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wrongGuessCostsOneSlowHashWhetherOrNotTheAccountExists(boolean exists) {
        assertThat(identities.checkPassword(exists ? account : "khong-ai-ca", "khong phai mat khau"))
                .isFalse();

        assertThat(hash.computed).hasValue(1);
    }

    @Test
    void wrongGuessAtAnOldHashCostsOneSlowHashAsWell() {
        makeOld();

        identities.checkPassword(account, "khong phai mat khau");

        assertThat(hash.computed).hasValue(1);
    }

    private void makeOld() {
        String sha512 = new Sha512HashDigest().encrypt(PASSWORD + "muoi");
        jdbc.sql("update ACT_ID_USER set PWD_ = ?, SALT_ = 'muoi' where ID_ = ?")
                .params("{SHA-512}" + sha512, account)
                .update();
    }

    private String stored() {
        return jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    @TestConfiguration
    static class Counting {

        @Bean
        @Primary
        CountingHash countingHash(PasswordProperties properties) {
            return new CountingHash(properties);
        }
    }

    /** Counts what is not to be measured by the clock. */
    static class CountingHash extends SlowHash {

        final AtomicInteger computed = new AtomicInteger();

        CountingHash(PasswordProperties properties) {
            super(properties);
        }

        @Override
        public String encrypt(String salted) {
            computed.incrementAndGet();
            return super.encrypt(salted);
        }

        @Override
        public boolean check(String salted, String hash) {
            computed.incrementAndGet();
            return super.check(salted, hash);
        }
    }
}
