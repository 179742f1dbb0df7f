package org.reportchain.notification;

import java.io.IOException;

/** Carries a mail out of the application. */
interface Courier {

    /** The other side will never take this mail. */
    class Refused extends Exception {
        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Hands the mail over; returning means that the other side has it.
     *
     * @throws Refused when another attempt is useless
     * @throws IOException when another attempt may succeed
     */
    void carry(Mail mail) throws Refused, IOException;
}
