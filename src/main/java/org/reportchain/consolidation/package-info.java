/** The city's report from its districts' approved ones. */
@org.jspecify.annotations.NullMarked
package org.reportchain.consolidation;
