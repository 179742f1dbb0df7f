/** What Tasklist shows of a report: the plugin's resources and their JSON. */
@org.jspecify.annotations.NullMarked
package org.reportchain.portal;
