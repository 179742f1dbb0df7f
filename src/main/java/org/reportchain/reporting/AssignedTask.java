package org.reportchain.reporting;

import java.time.LocalDate;

/**
 * What a conference gave a unit to do.
 *
 * @param owner code of a unit; empty for every unit that reported
 */
public record AssignedTask(String period, String code, String title, String owner, LocalDate due, String source) {}
