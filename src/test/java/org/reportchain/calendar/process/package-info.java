@org.jspecify.annotations.NullMarked
package org.reportchain.calendar.process;
