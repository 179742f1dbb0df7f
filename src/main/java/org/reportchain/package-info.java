/** An approval chain for periodic reports of Party committees, on Camunda 7. */
@org.jspecify.annotations.NullMarked
package org.reportchain;
