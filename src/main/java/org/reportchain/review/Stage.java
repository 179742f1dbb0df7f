package org.reportchain.review;

/** What a round collects: opinions on the draft, or votes on its adoption. */
public enum Stage {
    OPINIONS,
    VOTE
}
