package org.reportchain.engine.login;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts slow hashes, a directory if there is one, rules for passwords and a limit on guesses into the engine before it is built. */
@Component
class LoginPlugin extends AbstractProcessEnginePlugin {

    private final SlowHash hash;
    private final PasswordRules rules;
    private final Guesses guesses;
    private final ObjectProvider<KnownAddresses> addresses;
    private final ObjectProvider<JdbcClient> jdbc;
    private final @Nullable Directory directory;

    LoginPlugin(
            SlowHash hash,
            PasswordRules rules,
            Guesses guesses,
            ObjectProvider<KnownAddresses> addresses,
            ObjectProvider<JdbcClient> jdbc,
            ObjectProvider<Directory> directory) {
        this.hash = hash;
        this.rules = rules;
        this.guesses = guesses;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.directory = directory.getIfAvailable();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(hash);
        configuration.setEnablePasswordPolicy(true).setPasswordPolicy(rules);
        configuration.setIdentityService(new GuardedIdentityService(guesses, addresses::getObject));
        configuration.setIdentityProviderSessionFactory(new Identities());
    }

    private class Identities implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return WritableIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return directory == null
                    ? new StoredPasswords(hash, jdbc::getObject)
                    : new DirectoryIdentities(directory, hash, jdbc::getObject);
        }
    }
}
