package org.reportchain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @Test
    void periodIsReadAsItIsWritten() {
        WorkingDays period = new WorkingDays(3, "006");

        assertThat(WorkingDays.parse(period.toString())).contains(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-06-16T17:00:00", "P3D", "", "three working days for 006", "3 working days for "})
    void otherTextIsNoPeriod(String text) {
        assertThat(WorkingDays.parse(text)).isEmpty();
    }
}
