package org.reportchain.engine.login;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of passwords and of a directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PasswordProperties.class, DirectorySettings.class})
class LoginConfiguration {}
