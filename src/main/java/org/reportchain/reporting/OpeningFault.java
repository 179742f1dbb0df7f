package org.reportchain.reporting;

import org.jspecify.annotations.Nullable;

/**
 * Why a period cannot be opened as it was entered.
 *
 * @param field of {@link OpeningForm}; empty where the fault is of the organisation
 * @param value as it was entered
 * @param message names the field, the value and the remedy
 */
public record OpeningFault(String field, @Nullable String value, String message) {}
