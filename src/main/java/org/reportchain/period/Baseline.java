package org.reportchain.period;

/** Who gave a yearly plan: the city ("thành phố giao") or the district itself ("quận, huyện giao"). */
public enum Baseline {
    CITY,
    DISTRICT
}
