package org.reportchain.notification;

class NotificationsOnH2Test extends NotificationsContract {}
