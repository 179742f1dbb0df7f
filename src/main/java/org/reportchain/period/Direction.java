package org.reportchain.period;

/** Whether more is better, less is better, or neither. */
public enum Direction {
    UP,
    DOWN,
    INFO
}
