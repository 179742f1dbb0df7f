package org.reportchain.notification;

import org.reportchain.text.Texts;

/** How a person wants to be told of a kind of event. */
public enum Choice {
    /** By a mail of its own. */
    AT_ONCE,
    /** In the digest of the next working morning. */
    DIGEST,
    OFF;

    public String label() {
        return Texts.text("notification.choice." + name());
    }
}
