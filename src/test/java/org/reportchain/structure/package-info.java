/** Rules about the code and the models themselves. */
@org.jspecify.annotations.NullMarked
package org.reportchain.structure;
