package org.reportchain.calendar;

import java.time.LocalDate;

/** A day that is not what its weekday says. */
public record SpecialDay(LocalDate date, DayKind kind, String name) {}
