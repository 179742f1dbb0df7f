/** The database under the application: its schema, its embedded form and its clock. */
@org.jspecify.annotations.NullMarked
package org.reportchain.database;
