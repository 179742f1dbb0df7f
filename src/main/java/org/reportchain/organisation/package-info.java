/** Units, committees, posts and their holders, all dated: who exists, and who may act for whom, on a given day. */
@org.jspecify.annotations.NullMarked
package org.reportchain.organisation;
