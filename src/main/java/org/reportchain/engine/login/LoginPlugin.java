package org.reportchain.engine.login;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts slow hashes into the engine before it is built. */
@Component
class LoginPlugin extends AbstractProcessEnginePlugin {

    private final SlowHash hash;
    private final ObjectProvider<JdbcClient> jdbc;

    LoginPlugin(SlowHash hash, ObjectProvider<JdbcClient> jdbc) {
        this.hash = hash;
        this.jdbc = jdbc;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(hash);
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
