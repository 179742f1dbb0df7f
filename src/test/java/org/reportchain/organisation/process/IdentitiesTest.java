package org.reportchain.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:identities;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class IdentitiesTest {

    private final IdentityService engine;
    private final Identities identities;
    private final JdbcClient jdbc;

    @Autowired
    IdentitiesTest(IdentityService engine, Identities identities, JdbcClient jdbc) {
        this.engine = engine;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    @Test
    void everyPostAndBodyIsAGroup() {
        assertThat(engine.createGroupQuery().groupType("WORKFLOW").count()).isEqualTo(1238 + 31 * 3);
        Group drafter = engine.createGroupQuery().groupId("006.drafter").singleResult();
        assertThat(drafter.getName()).isEqualTo("Chuyên viên tổng hợp Quận ủy Đống Đa");
        assertThat(engine.createGroupQuery().groupId("006.boards").count()).isOne();
    }

    @Test
    void everyDistrictAndTheCityIsATenant() {
        assertThat(engine.createTenantQuery().count()).isEqualTo(31);
        assertThat(engine.createTenantQuery().tenantId("006").singleResult().getName())
                .isEqualTo("quận Đống Đa");
    }

    @Test
    void drafterIsInTheGroupOfThePostAndTheTenantOfTheDistrict() {
        assertThat(groupsOf("006.drafter")).containsExactly("006.drafter");
        assertThat(tenantsOf("006.drafter")).containsExactly("006");
    }

    @Test
    void secretaryIsInThePostsBodiesToo() {
        assertThat(groupsOf("006.secretary"))
                .containsExactlyInAnyOrder("006.secretary", "006.standing-committee", "006.permanent-members");
        assertThat(engine.createUserQuery()
                        .memberOfGroup("006.standing-committee")
                        .count())
                .isEqualTo(13);
        assertThat(engine.createUserQuery()
                        .memberOfGroup("01.standing-committee")
                        .count())
                .isEqualTo(17);
    }

    @Test
    void communeBelongsToTheTenantOfItsDistrict() {
        assertThat(groupsOf("00178.reviewer")).containsExactly("00178.reviewer");
        assertThat(tenantsOf("00178.reviewer")).containsExactly("006");
    }

    @Test
    void cityPeopleAreInEveryTenant() {
        assertThat(tenantsOf("01.office")).hasSize(31).contains("01", "006", "269");
    }

    @Test
    void demoPeopleLogInWithTheDemoPassword() {
        User drafter = engine.createUserQuery().userId("006.drafter").singleResult();

        assertThat(drafter.getFirstName() + " " + drafter.getLastName())
                .isEqualTo("Chuyên viên tổng hợp Quận ủy Đống Đa");
        assertThat(drafter.getEmail()).isEqualTo("006.drafter@bao-cao.example");
        assertThat(engine.checkPassword("006.drafter", "demo")).isTrue();
    }

    @Test
    void secondSynchronisationWritesNothing() {
        List<Object> before = snapshot();

        assertThat(identities.synchronise().written()).isZero();

        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    @Transactional
    void synchronisationRepairsWhatWasChangedAndLeavesStrangersAlone() {
        engine.deleteMembership("006.drafter", "006.drafter");
        engine.createMembership("007.drafter", "006.drafter");
        engine.createTenantUserMembership("007", "006.drafter");
        engine.createTenantUserMembership("006", "admin");
        engine.deleteGroup("00178.reviewer");

        assertThat(identities.synchronise()).isEqualTo(new IdentityChanges(1, 0, 0, 4));

        assertThat(groupsOf("006.drafter")).containsExactly("006.drafter");
        assertThat(groupsOf("007.drafter")).containsExactly("007.drafter");
        assertThat(tenantsOf("006.drafter")).containsExactly("006");
        assertThat(tenantsOf("admin")).containsExactly("006");
        assertThat(groupsOf("admin")).containsExactly("camunda-admin");
        assertThat(groupsOf("00178.reviewer")).containsExactly("00178.reviewer");
    }

    private List<String> groupsOf(String user) {
        return engine.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> tenantsOf(String user) {
        return engine.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
    }

    /** Every row of every identity table, revisions included. */
    private List<Object> snapshot() {
        List<Object> rows = new ArrayList<>();
        for (String table : List.of(
                "ACT_ID_USER",
                "ACT_ID_GROUP",
                "ACT_ID_TENANT",
                "ACT_ID_MEMBERSHIP",
                "ACT_ID_TENANT_MEMBER",
                "ACT_RU_AUTHORIZATION")) {
            rows.addAll(jdbc.sql("select * from " + table + " order by 1, 2").query().listOfRows().stream()
                    .map(Map::toString)
                    .toList());
        }
        return rows;
    }
}
