package org.reportchain.engine.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Single sign-on with OpenID Connect; only in force when an issuer is set.
 *
 * @param issuer       address of the provider, as it stands in its tokens
 * @param clientId     of this application at the provider, for the web applications
 * @param clientSecret of this application at the provider
 * @param audience     that a bearer token at {@code /engine-rest} must be meant for
 * @param accountClaim claim that holds the account's id
 */
@ConfigurationProperties("report-chain.oidc")
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("report-chain") String audience,
        @DefaultValue("preferred_username") String accountClaim) {}
