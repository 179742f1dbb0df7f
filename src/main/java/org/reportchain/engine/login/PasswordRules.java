package org.reportchain.engine.login;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * What a new password must be: long, not easily guessed, and not made of the account's own name. Nothing is asked about
 * digits, capitals or signs: such demands make people choose alike (OWASP ASVS 5.0, 6.2.5).
 *
 * <p>In the demo its published password is good for everybody.
 */
@Component
class PasswordRules implements PasswordPolicy {

    static final int LEAST_CHARACTERS = 12;
    static final Profiles DEMO = Profiles.of("demo");

    private final String published;
    private final List<PasswordPolicyRule> rules = List.of(
            new PasswordRule(
                    PasswordPolicyLengthRuleImpl.PLACEHOLDER,
                    Map.of("minLength", Integer.toString(LEAST_CHARACTERS)),
                    (password, account) ->
                            isPublished(password) || password.codePointCount(0, password.length()) >= LEAST_CHARACTERS),
            new PasswordRule(
                    "PASSWORD_POLICY_USER_DATA",
                    Map.of(),
                    (password, account) ->
                            isPublished(password) || !OwnNames.of(account).areIn(password)),
            new PasswordRule(
                    "PASSWORD_POLICY_COMMON",
                    Map.of(),
                    (password, account) -> isPublished(password) || !EasyPasswords.contain(password)));

    PasswordRules(Environment environment) {
        published =
                environment.acceptsProfiles(DEMO) ? environment.getProperty("camunda.bpm.admin-user.password", "") : "";
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    boolean accept(String password, @Nullable User account) {
        return rules.stream().allMatch(rule -> rule.execute(password, account));
    }

    private boolean isPublished(String password) {
        return !published.isEmpty() && published.equals(password);
    }
}
