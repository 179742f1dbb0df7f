/** Turns what happens in the process into notifications. */
@org.jspecify.annotations.NullMarked
package org.reportchain.notification.process;
