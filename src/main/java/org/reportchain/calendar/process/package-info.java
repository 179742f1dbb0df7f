/** The calendar of working days as the engine's own business calendar. */
@org.jspecify.annotations.NullMarked
package org.reportchain.calendar.process;
