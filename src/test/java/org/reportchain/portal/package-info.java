/** What the pages of the portal are told. */
@org.jspecify.annotations.NullMarked
package org.reportchain.portal;
