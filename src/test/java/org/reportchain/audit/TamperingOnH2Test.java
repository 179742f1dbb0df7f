package org.reportchain.audit;

import javax.sql.DataSource;

class TamperingOnH2Test extends TamperingContract {

    @Override
    DataSource database() {
        return Databases.h2();
    }

    @Override
    String vendor() {
        return "h2";
    }

    @Override
    void disarm() {
        audit.jdbc.sql("drop trigger if exists audit_event_is_append_only").update();
        audit.jdbc.sql("drop trigger if exists audit_link_is_append_only").update();
        audit.jdbc.sql("set referential_integrity false").update();
    }
}
