package org.reportchain.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PasswordRulesTest {

    private static final String COMMON = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";
    private static final String TAIL = "12345678";

    private final PasswordRules rules = new PasswordRules(new MockEnvironment());
    private final UserEntity account = account();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nhìn mưa rơi ngoài hiên",
                "mot-mat-khau-dai",
                "con trâu trắng lầm lũi",
                "kqzvwjxhmtpr",
                "73910 46258 20",
                "Hoa gạo tháng ba 1983"
            })
    void longAndUncommonPasswordIsAcceptedWhateverItIsMadeOf(String password) {
        assertThat(refusing(password)).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(refusing("kqzvwjxhmtp")).containsExactly("PASSWORD_POLICY_LENGTH");
        assertThat(refusing("🌾🐃🌾🐃🐃🌾")).contains("PASSWORD_POLICY_LENGTH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd1234",
                "passwordpassword",
                "123456789012",
                "987654321098",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijkl",
                "qwertyuiop123",
                "1qaz2wsx3edc",
                "1q2w3e4r5t6y",
                "administrator",
                "iloveyou1234",
                "matkhau123456",
                "Mật khẩu123456",
                "Matkhau@2022",
                "quantri123456",
                "hanoi1234567",
                "anhyeuem123456",
                "caugiay12345"
            })
    void commonSequentialAndRepeatedPasswordsAreRefused(String password) {
        assertThat(refusing(password)).containsExactly("PASSWORD_POLICY_COMMON");
    }

    @Test
    void mostCommonPasswordsAreRefusedAsTheyAreAndWithATail() throws IOException {
        List<String> common = common();
        assertThat(common).hasSizeGreaterThan(25_000);

        assertThat(common).filteredOn(word -> word.length() >= 12).isNotEmpty().allMatch(EasyPasswords::contain);
        assertThat(common.subList(0, 3_000).stream().map(word -> word + TAIL)).allMatch(EasyPasswords::contain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "006.drafter kqzvwj",
                "xyz DRAFTER kqzvwj",
                "kqzvwj 006drafter",
                "hoànganhđào kqzvwj",
                "hoang anh dao kqzvwj",
                "văn.thư.đống.đa 77 kq"
            })
    void passwordWithTheAccountsOwnNameIsRefused(String password) {
        assertThat(refusing(password)).contains("PASSWORD_POLICY_USER_DATA");
    }

    @Test
    void publishedPasswordIsGoodInTheDemoOnly() {
        MockEnvironment demo = new MockEnvironment().withProperty("camunda.bpm.admin-user.password", "demo");
        assertThat(new PasswordRules(demo).accept("demo", account)).isFalse();

        demo.setActiveProfiles("demo");
        assertThat(new PasswordRules(demo).accept("demo", account)).isTrue();
        assertThat(new PasswordRules(demo).accept("demo1", account)).isFalse();
    }

    private List<String> refusing(String password) {
        return rules.getRules().stream()
                .filter(rule -> !rule.execute(password, account))
                .map(PasswordPolicyRule::getPlaceholder)
                .toList();
    }

    private static UserEntity account() {
        UserEntity account = new UserEntity("006.drafter");
        account.setFirstName("Hoàng Anh");
        account.setLastName("Đào");
        account.setEmail("van.thu.dong.da@bao-cao.example");
        return account;
    }

    private static List<String> common() throws IOException {
        try (InputStream file = Objects.requireNonNull(PasswordRulesTest.class.getResourceAsStream(COMMON))) {
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
