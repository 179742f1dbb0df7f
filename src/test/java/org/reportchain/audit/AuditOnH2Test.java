package org.reportchain.audit;

import javax.sql.DataSource;

class AuditOnH2Test extends AuditContract {

    @Override
    DataSource database() {
        return Databases.h2();
    }

    @Override
    String vendor() {
        return "h2";
    }
}
