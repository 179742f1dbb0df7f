package org.reportchain.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the organisation.
 *
 * @param location        folder with units.csv, roles.csv and holders.csv
 * @param asOf            day whose organisation is in force; today when absent
 * @param initialPassword of new accounts; when absent they get a random one that nobody knows
 */
@ConfigurationProperties("report-chain.organisation")
public record OrganisationProperties(
        @DefaultValue("classpath:organisation/") String location,
        @Nullable LocalDate asOf,
        @Nullable String initialPassword) {}
