/** Plays the demo people through the real services, so that every guard of the chain runs. */
@org.jspecify.annotations.NullMarked
package org.reportchain.demo.process;
