package org.reportchain.notification;

import org.reportchain.database.OnPostgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
@DirtiesContext // its server goes with it
class NotificationsOnPostgresTest extends NotificationsContract {}
