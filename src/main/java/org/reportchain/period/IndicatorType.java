package org.reportchain.period;

/** How a figure is written: with decimals, as a whole number, or as a share a/b of whole numbers. */
public enum IndicatorType {
    DECIMAL,
    INT,
    RATIO
}
