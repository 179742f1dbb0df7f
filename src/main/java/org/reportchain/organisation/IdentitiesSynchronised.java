package org.reportchain.organisation;

/** The engine's groups are in line with who holds which post today; told inside the same transaction. */
public record IdentitiesSynchronised() {}
