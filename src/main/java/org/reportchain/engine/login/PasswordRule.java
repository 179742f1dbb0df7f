package org.reportchain.engine.login;

import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * One demand on a new password.
 *
 * @param placeholder key of its sentence in Admin's and Welcome's labels
 * @param parameters  values that the sentence names
 * @param accepts     the password, for an account that may be unknown
 */
record PasswordRule(String placeholder, Map<String, String> parameters, BiPredicate<String, @Nullable User> accepts)
        implements PasswordPolicyRule {

    @Override
    public String getPlaceholder() {
        return placeholder;
    }

    @Override
    public Map<String, String> getParameters() {
        return parameters;
    }

    @Override
    public boolean execute(String password) {
        return execute(password, null);
    }

    @Override
    public boolean execute(String password, @Nullable User account) {
        return accepts.test(password, account);
    }
}
