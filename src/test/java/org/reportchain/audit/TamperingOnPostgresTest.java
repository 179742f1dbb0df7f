package org.reportchain.audit;

import javax.sql.DataSource;

class TamperingOnPostgresTest extends TamperingContract {

    @Override
    DataSource database() {
        return Databases.postgres();
    }

    @Override
    String vendor() {
        return "postgresql";
    }

    /** Until the end of the transaction: neither our triggers nor those of foreign keys. */
    @Override
    void disarm() {
        audit.jdbc.sql("set local session_replication_role = replica").update();
    }
}
