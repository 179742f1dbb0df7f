package org.reportchain.report;

/** The two ways to compare with last year: "bằng 131%" is a level, "tăng 11,9%" is growth (level 111,9). */
public enum YoyKind {
    LEVEL,
    GROWTH
}
