package org.reportchain.engine.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of passwords.
 *
 * @param cost of a hash, as the power of two of bcrypt's rounds; outside the demo at least {@link #LEAST_COST}
 */
@ConfigurationProperties("report-chain.passwords")
record PasswordProperties(@DefaultValue("12") int cost) {

    static final int LEAST_COST = 12;
}
