/** What the engine's events say of times. */
@org.jspecify.annotations.NullMarked
package org.reportchain.monitoring.process;
