/** What the model {@code district-report} calls for signing and releasing. */
@org.jspecify.annotations.NullMarked
package org.reportchain.release.process;
