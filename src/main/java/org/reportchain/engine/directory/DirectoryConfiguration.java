package org.reportchain.engine.directory;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the directory beside the engine's identities when its address is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("report-chain.ldap.url")
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

    @Bean
    AbstractProcessEnginePlugin directoryPlugin(DirectorySettings settings) {
        return new Plugin(settings);
    }

    private static class Plugin extends AbstractProcessEnginePlugin {

        private final DirectorySettings settings;

        Plugin(DirectorySettings settings) {
            this.settings = settings;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            Directory directory = new Directory(settings);
            configuration.setIdentityProviderSessionFactory(new SessionFactory() {
                @Override
                public Class<?> getSessionType() {
                    return WritableIdentityProvider.class;
                }

                @Override
                public Session openSession() {
                    return new DirectoryIdentities(directory);
                }
            });
        }
    }
}
