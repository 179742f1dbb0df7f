/** Working days, swapped days and deadlines, and the clock that everything else reads. */
@org.jspecify.annotations.NullMarked
package org.reportchain.calendar;
