package org.reportchain.audit;

import javax.sql.DataSource;

class AuditOnPostgresTest extends AuditContract {

    @Override
    DataSource database() {
        return Databases.postgres();
    }

    @Override
    String vendor() {
        return "postgresql";
    }
}
