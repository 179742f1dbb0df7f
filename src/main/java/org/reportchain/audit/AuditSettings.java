package org.reportchain.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the audit keeps what must not be in the database.
 *
 * @param folder holds the checkpoints
 * @param key file of the private key, its public half beside it as {@code .pub}; by default {@code audit.key} in the
 *     folder. Nodes that share a database share the key.
 */
@ConfigurationProperties("report-chain.audit")
record AuditSettings(
        @DefaultValue("data/audit") Path folder, @Nullable Path key) {

    Path keyFile() {
        return key == null ? folder.resolve("audit.key") : key;
    }
}
