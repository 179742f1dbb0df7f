package org.reportchain.report;

/** Whether a figure happened (thực hiện), is expected by the period's end (ước) or is an aim (phấn đấu). */
public enum Nature {
    ACTUAL,
    ESTIMATE,
    FORECAST
}
