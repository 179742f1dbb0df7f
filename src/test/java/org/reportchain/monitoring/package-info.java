@org.jspecify.annotations.NullMarked
package org.reportchain.monitoring;
