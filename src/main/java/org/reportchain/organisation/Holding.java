package org.reportchain.organisation;

/** A person on a post, on the day that was asked about. */
public record Holding(String post, Person person) {}
