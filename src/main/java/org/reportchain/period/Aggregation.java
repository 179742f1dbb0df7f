package org.reportchain.period;

/** What the city makes of its districts' values: their sum, a list, or nothing. */
public enum Aggregation {
    SUM,
    LIST,
    NONE
}
