/** Attempts to get in where one does not belong, on the application started as in production, on PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.reportchain.abuse;
