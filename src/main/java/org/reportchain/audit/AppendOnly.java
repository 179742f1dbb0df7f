package org.reportchain.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses, in H2, to change or delete a row of the audit; PostgreSQL has a function of its own. */
public class AppendOnly implements Trigger {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("The audit is append-only", INSUFFICIENT_PRIVILEGE);
    }
}
