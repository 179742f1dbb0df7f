package org.reportchain.period;

import java.math.BigDecimal;

/** A closed interval of numbers. */
public record Range(BigDecimal from, BigDecimal to) {

    public boolean contains(BigDecimal value) {
        return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }
}
