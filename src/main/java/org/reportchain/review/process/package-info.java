/** What the models {@code district-report} and {@code committee-review} call for reviewing. */
@org.jspecify.annotations.NullMarked
package org.reportchain.review.process;
