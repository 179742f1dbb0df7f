package org.reportchain.engine.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of passwords.
 *
 * @param cost of a hash, as the power of two of bcrypt's rounds; outside the demo at least {@link #LEAST_COST}
 * @param guessesPerAccount most guesses at one account in a minute, from all addresses that it has not logged in from
 * @param guessesPerAddress most wrong guesses in a minute from one address, at all accounts that have not logged in there
 */
@ConfigurationProperties("report-chain.passwords")
record PasswordProperties(
        @DefaultValue("12") int cost,
        @DefaultValue("10") int guessesPerAccount,
        @DefaultValue("30") int guessesPerAddress) {

    static final int LEAST_COST = 12;
}
