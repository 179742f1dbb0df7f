package org.reportchain.engine;

import java.util.regex.Pattern;

/** How an expression may reckon a time from now, as in {@code dateTime().plusDays(2).toDate()}. */
final class Moments {

    /** One step of the reckoning, without its arguments. */
    static final String STEP = "(?:plus|minus)(?:Seconds|Minutes|Hours|Days|Weeks|Months|Years)|withTimeAtStartOfDay";

    private static final Pattern METHOD = Pattern.compile(STEP + "|toDate");

    private Moments() {}

    static boolean isStep(String method) {
        return METHOD.matcher(method).matches();
    }
}
