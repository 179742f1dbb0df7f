/** What the models {@code reporting-period} and {@code city-report} call. */
@org.jspecify.annotations.NullMarked
package org.reportchain.reporting.process;
