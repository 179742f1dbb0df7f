/** Tells people what waits for them and what became of a report: what to say, to whom, and delivery by mail. */
@org.jspecify.annotations.NullMarked
package org.reportchain.notification;
