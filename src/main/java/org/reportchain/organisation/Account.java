package org.reportchain.organisation;

/**
 * A person as stored.
 *
 * @param demo invented by the profile {@code demo}; such accounts have a known password
 */
record Account(Person person, boolean demo) {}
