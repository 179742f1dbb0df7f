/** Camunda plumbing without business words: deployment, guards at every door, tenants, filters. */
@org.jspecify.annotations.NullMarked
package org.reportchain.engine;
