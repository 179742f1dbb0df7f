/** Mirrors the organisation into the engine: a group per post and body, a tenant per district, an account per person. */
@org.jspecify.annotations.NullMarked
package org.reportchain.organisation.process;
