package org.reportchain.engine.login;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The directory that knows people's passwords; only asked when an address is set.
 *
 * @param url             {@code ldaps://host:636}; plain {@code ldap} sends passwords in the clear
 * @param managerDn       account that may search; nobody when absent
 * @param managerPassword of that account
 * @param userBase        where people are
 * @param userFilter      finds one person; {@code {0}} is the account's id
 * @param groupBase       where groups are; none are read when absent
 * @param groupFilter     finds a person's groups; {@code {0}} is the person's distinguished name
 * @param groupAttribute  name of a group
 * @param groups          from a group's name in the directory to the engine's group that its members get
 */
@ConfigurationProperties("report-chain.ldap")
record DirectorySettings(
        String url,
        @Nullable String managerDn,
        @Nullable String managerPassword,
        String userBase,
        @DefaultValue("(uid={0})") String userFilter,
        @Nullable String groupBase,
        @DefaultValue("(member={0})") String groupFilter,
        @DefaultValue("cn") String groupAttribute,
        @DefaultValue Map<String, String> groups) {}
