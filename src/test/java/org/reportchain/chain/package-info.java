/** Stories of reports through the whole chain, on the real engine. */
@org.jspecify.annotations.NullMarked
package org.reportchain.chain;
