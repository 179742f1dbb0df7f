@NullMarked
package org.reportchain.portal;

import org.jspecify.annotations.NullMarked;
