/** Data files that people keep: read strictly, and refused as a whole with every fault and its line. */
@org.jspecify.annotations.NullMarked
package org.reportchain.csv;
