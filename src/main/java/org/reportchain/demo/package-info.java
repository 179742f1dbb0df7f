/** The profile {@code demo}: the reports of one period at different steps, and a word on where to log in. */
@org.jspecify.annotations.NullMarked
package org.reportchain.demo;
