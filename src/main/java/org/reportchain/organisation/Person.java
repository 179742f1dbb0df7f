package org.reportchain.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Someone with an account.
 *
 * @param email as entered: it may be malformed, which must not stop any step
 */
public record Person(String id, String name, @Nullable String email) {}
