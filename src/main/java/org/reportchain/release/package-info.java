/** Signatures, numbers and the release of a report to the superior committee. */
@org.jspecify.annotations.NullMarked
package org.reportchain.release;
