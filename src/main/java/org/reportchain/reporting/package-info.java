/** Opens a reporting period for every unit due, watches it, takes it to its conference and closes it. */
@org.jspecify.annotations.NullMarked
package org.reportchain.reporting;
