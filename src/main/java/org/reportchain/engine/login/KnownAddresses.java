package org.reportchain.engine.login;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which addresses an account has logged in: the last five, each for ninety days; shared by all nodes. */
@Repository
class KnownAddresses {

    private static final int MOST = 5;
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration EXACT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean contain(Origin origin) {
        return jdbc.sql("select count(*) from known_address where account = ? and address = ? and last_login > ?")
                        .params(origin.account(), origin.address(), now().minus(KEPT))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Writes once a day at most. */
    void remember(Origin origin) {
        OffsetDateTime now = now();
        int renewed = jdbc.sql(
                        "update known_address set last_login = ? where account = ? and address = ? and last_login < ?")
                .params(now, origin.account(), origin.address(), now.minus(EXACT))
                .update();
        if (renewed == 0 && !contain(origin)) {
            try {
                jdbc.sql("insert into known_address (account, address, last_login) values (?, ?, ?)")
                        .params(origin.account(), origin.address(), now)
                        .update();
            } catch (DuplicateKeyException anotherLoginWasFaster) {
                return;
            }
            forgetSurplus(origin.account());
        }
    }

    void forget(String account) {
        jdbc.sql("delete from known_address where account = ?").param(account).update();
    }

    private void forgetSurplus(String account) {
        jdbc.sql("delete from known_address where account = ? and address not in (select address from known_address"
                        + " where account = ? order by last_login desc, address fetch first " + MOST + " rows only)")
                .params(account, account)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
