/** Reporting periods: their outline, indicator catalogue, programmes and the units that must report. */
@org.jspecify.annotations.NullMarked
package org.reportchain.period;
