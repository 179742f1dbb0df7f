package org.reportchain.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:without-demo;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.admin-user.id=quan-tri",
            "camunda.bpm.admin-user.password=mot-mat-khau-dai",
            "report-chain.organisation.location=classpath:one-person",
            "report-chain.period.location=classpath*:no-period/"
        })
class IdentitiesWithoutDemoTest {

    private final IdentityService engine;
    private final Identities identities;

    @Autowired
    IdentitiesWithoutDemoTest(IdentityService engine, Identities identities) {
        this.engine = engine;
        this.identities = identities;
    }

    @Test
    void onlyTheAdministratorAndThePeopleOfTheFileHaveAccounts() {
        assertThat(engine.createUserQuery().list())
                .extracting(User::getId)
                .containsExactlyInAnyOrder("quan-tri", "nguoi-1", "nguoi-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "nguoi-1", "admin", "password"})
    void newAccountHasNoKnownPassword(String guess) {
        assertThat(engine.createUserQuery().userId("nguoi-1").singleResult().getPassword())
                .isNotBlank();
        assertThat(engine.checkPassword("nguoi-1", guess)).isFalse();
    }

    @Test
    void everyPasswordIsKeptAsASlowHash() {
        assertThat(engine.createUserQuery().list())
                .hasSize(3)
                .extracting(User::getPassword)
                .allMatch(stored -> stored.startsWith("{bcrypt-sha256}$2a$12$"));
    }

    @Test
    void onlyPresentHoldersAreMembers() {
        assertThat(engine.createGroupQuery().groupMember("nguoi-1").list())
                .extracting(Group::getId)
                .containsExactly("006.drafter");
        assertThat(engine.createGroupQuery().groupMember("nguoi-2").count()).isZero();
        assertThat(engine.createTenantQuery().userMember("nguoi-2").count()).isZero();
    }

    @Test
    void personWithoutFamilyNameOrAddressIsSynchronisedOnce() {
        assertThat(identities.synchronise().written()).isZero();
    }
}
