package org.reportchain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reportchain.ReportChainApplication;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class AdministratorRequiredTest {

    @Test
    void applicationWithoutAdministratorRefusesToStartInAClearSentence(CapturedOutput output) {
        SpringApplication application = new SpringApplication(ReportChainApplication.class);

        assertThatThrownBy(() -> application.run("--spring.datasource.url=jdbc:h2:mem:never-opened"))
                .isInstanceOf(AdministratorMissing.class);
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "camunda.bpm.admin-user.id is not set",
                        "Chưa cấu hình tài khoản quản trị",
                        "Hãy đặt camunda.bpm.admin-user.id")
                .doesNotContain("HikariPool");
    }

    @Test
    void administratorWithoutPasswordIsRefused() {
        assertThatThrownBy(() -> check(new MockEnvironment()
                        .withProperty("camunda.bpm.admin-user.id", "quan-tri")
                        .withProperty("camunda.bpm.admin-user.password", " ")))
                .isInstanceOf(AdministratorMissing.class)
                .hasMessageContaining("camunda.bpm.admin-user.password");
    }

    @Test
    void configuredAdministratorIsAccepted() {
        check(new MockEnvironment()
                .withProperty("camunda.bpm.admin-user.id", "quan-tri")
                .withProperty("camunda.bpm.admin-user.password", "mot-mat-khau-dai"));
    }

    private static void check(MockEnvironment environment) {
        AdministratorRequired required = new AdministratorRequired();
        required.setEnvironment(environment);
        required.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
