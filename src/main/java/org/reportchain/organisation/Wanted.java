package org.reportchain.organisation;

import java.util.List;

/** Rows that are to be added or changed; stored rows that are not among them stay as they are. */
record Wanted(List<Unit> units, List<Role> roles, List<Account> accounts, List<Holder> holders) {}
