/** An append-only record of every act, chained by hash for each unit and signed outside the database. */
@org.jspecify.annotations.NullMarked
package org.reportchain.audit;
