/** The doors of the web: who may knock, at which paths, with how much, and how a "no" is worded. */
@org.jspecify.annotations.NullMarked
package org.reportchain.engine.http;
