package org.reportchain.organisation;

/** The organisation's tables have changed while the application runs. */
public record OrganisationChanged() {}
