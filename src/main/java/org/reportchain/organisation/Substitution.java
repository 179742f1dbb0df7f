package org.reportchain.organisation;

import java.time.LocalDate;

/**
 * A person who stands in for the holder of a post, from the first day to the last.
 *
 * @param holder keeps the right to act
 */
public record Substitution(
        long id, String post, Person holder, Person substitute, LocalDate from, LocalDate to, String reason) {}
