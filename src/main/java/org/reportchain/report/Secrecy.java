package org.reportchain.report;

import org.reportchain.text.Texts;

/** Levels of state secrecy; content above {@link #NONE} never enters the system. */
public enum Secrecy {
    NONE,
    SECRET,
    TOP_SECRET,
    ABSOLUTE_SECRET;

    public String label() {
        return Texts.text("report.secrecy." + name());
    }
}
