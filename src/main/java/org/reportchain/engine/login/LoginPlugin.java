package org.reportchain.engine.login;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts slow hashes, rules for passwords and a limit on guesses into the engine before it is built. */
@Component
class LoginPlugin extends AbstractProcessEnginePlugin {

    private final SlowHash hash;
    private final PasswordRules rules;
    private final Guesses guesses;
    private final ObjectProvider<KnownAddresses> addresses;
    private final ObjectProvider<JdbcClient> jdbc;

    LoginPlugin(
            SlowHash hash,
            PasswordRules rules,
            Guesses guesses,
            ObjectProvider<KnownAddresses> addresses,
            ObjectProvider<JdbcClient> jdbc) {
        this.hash = hash;
        this.rules = rules;
        this.guesses = guesses;
        this.addresses = addresses;
        this.jdbc = jdbc;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(hash);
        configuration.setEnablePasswordPolicy(true).setPasswordPolicy(rules);
        configuration.setIdentityService(new GuardedIdentityService(guesses, addresses::getObject));
        if (configuration.getIdentityProviderSessionFactory() == null) { // else a directory knows the passwords
            configuration.setIdentityProviderSessionFactory(new StoredPasswordsFactory());
        }
    }

    private class StoredPasswordsFactory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return StoredPasswords.class;
        }

        @Override
        public Session openSession() {
            return new StoredPasswords(hash, jdbc::getObject);
        }
    }
}
