/** What the models call for drafting and validating. */
@org.jspecify.annotations.NullMarked
package org.reportchain.report.process;
