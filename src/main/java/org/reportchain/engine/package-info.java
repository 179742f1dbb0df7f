/** Camunda plumbing without business words. */
@org.jspecify.annotations.NullMarked
package org.reportchain.engine;
