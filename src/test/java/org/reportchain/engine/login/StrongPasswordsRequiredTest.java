package org.reportchain.engine.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.ReportChainApplication;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StrongPasswordsRequiredTest {

    @Test
    void applicationWithAnEasyPasswordRefusesToStartInAClearSentence(CapturedOutput output) {
        SpringApplication application = new SpringApplication(ReportChainApplication.class);

        assertThatThrownBy(() -> application.run(
                        "--spring.datasource.url=jdbc:h2:mem:never-opened",
                        "--camunda.bpm.admin-user.id=admin",
                        "--camunda.bpm.admin-user.password=demo"))
                .isInstanceOf(WeakPassword.class);
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "Mật khẩu đặt ở camunda.bpm.admin-user.password quá dễ đoán",
                        "dài ít nhất 12 ký tự")
                .doesNotContain("HikariPool");
    }

    @ParameterizedTest
    @CsvSource({
        "camunda.bpm.admin-user.password, quan-tri-kqzvwj",
        "camunda.bpm.admin-user.password, administrator",
        "report-chain.organisation.initial-password, demo",
        "report-chain.passwords.cost, 11"
    })
    void weakSettingIsRefusedByName(String property, String value) {
        MockEnvironment environment = strong().withProperty(property, value);

        assertThatThrownBy(() -> check(environment))
                .isInstanceOf(WeakPassword.class)
                .hasMessageContaining(property);

        environment.setActiveProfiles("demo");
        check(environment);
    }

    @Test
    void strongSettingsAreAccepted() {
        check(strong());
    }

    private static MockEnvironment strong() {
        return new MockEnvironment()
                .withProperty("camunda.bpm.admin-user.id", "quan-tri")
                .withProperty("camunda.bpm.admin-user.password", "mot-mat-khau-dai")
                .withProperty("report-chain.organisation.initial-password", "con-trau-trang-lam-lui")
                .withProperty("report-chain.passwords.cost", "12");
    }

    private static void check(MockEnvironment environment) {
        StrongPasswordsRequired required = new StrongPasswordsRequired();
        required.setEnvironment(environment);
        required.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
