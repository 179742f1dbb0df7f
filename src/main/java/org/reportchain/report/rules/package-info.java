/** The validation rules, one class each; what they compare comes from the period's catalogue. */
@org.jspecify.annotations.NullMarked
package org.reportchain.report.rules;
