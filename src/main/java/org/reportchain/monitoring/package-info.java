/** What those who watch the nodes from outside are told: how much waits, and for how long. */
@org.jspecify.annotations.NullMarked
package org.reportchain.monitoring;
