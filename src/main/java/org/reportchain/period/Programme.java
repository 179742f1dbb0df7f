package org.reportchain.period;

/** One of the term's work programmes on which every report tells its progress. */
public record Programme(String number, String title) {}
