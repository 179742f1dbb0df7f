package org.reportchain.organisation;

/** Somebody stands in for another, or no longer does; told inside the act's own transaction. */
public record SubstitutionsChanged() {}
