package org.reportchain.organisation;

import org.reportchain.csv.CsvRow;

/** What a row of a file says, with the row, so that a later fault can be noted where it stands. */
record Entry<T>(T value, CsvRow row) {}
