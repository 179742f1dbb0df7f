/** The report of one unit for one period: its draft, its immutable versions, its attachments and its findings. */
@org.jspecify.annotations.NullMarked
package org.reportchain.report;
