package org.reportchain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds on every database: recording, dedup, leases, back-off; and what {@link DigestsContract} says. */
abstract class NotificationsContract extends DigestsContract {

    private final List<Mail> carried = new ArrayList<>();

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource database;

    @Test
    void repeatedNotificationAddsNothing() {
        notifications.notify(opinionTask("task-1"), List.of(REVIEWER, DRAFTER, REVIEWER));
        notifications.notify(opinionTask("task-1"), List.of(REVIEWER));
        assertThat(rows()).extracting(Notification::recipient).containsExactly("00178.reviewer", "006.drafter");
    }

    @Test
    void repeatedNotificationLeavesTheStepsTransactionUsable() {
        new TransactionTemplate(transactions).executeWithoutResult(step -> {
            notifications.notify(opinionTask("task-1"), List.of(REVIEWER));
            notifications.notify(opinionTask("task-1"), List.of(REVIEWER));
            notifications.notify(opinionTask("task-2"), List.of(REVIEWER));
        });
        assertThat(rows()).hasSize(2);
    }

    @Test
    void anotherOccasionOrEventIsAnotherNotification() {
        notifications.notify(opinionTask("task-1"), List.of(REVIEWER));
        notifications.notify(opinionTask("task-2"), List.of(REVIEWER));
        notifications.notify(message(NotificationEvent.RETURNED, "task-1", "Thiếu số liệu", null), List.of(REVIEWER));
        assertThat(rows()).hasSize(3);
    }

    @Test
    void rolledBackStepLeavesNothingToSend() {
        new TransactionTemplate(transactions).executeWithoutResult(step -> {
            notifications.notify(opinionTask("task-1"), List.of(REVIEWER));
            step.setRollbackOnly();
        });
        sender(carried::add).deliverDue();
        assertThat(rows()).isEmpty();
        assertThat(carried).isEmpty();
    }

    @Test
    void everyEventIsRecordedAndSentOnce() {
        Set<NotificationEvent> ofReports = EnumSet.complementOf(EnumSet.of(NotificationEvent.DIGEST));
        for (NotificationEvent event : ofReports) {
            notifications.notify(message(event, "round-1", null, null), List.of(REVIEWER));
        }
        sender(carried::add).deliverDue();
        sender(carried::add).deliverDue();
        assertThat(carried).hasSize(ofReports.size());
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(NotificationState.SENT);
            assertThat(row.sentAt()).isEqualTo(clock.instant());
            assertThat(row.nextAttemptAt()).isNull();
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "khong-co-a-cong",
                "@example",
                "a@",
                "a b@example",
                "a@example, b@example",
                "A <a@example>",
                "nhom: a@example;",
                "a@example\r\nBcc: b@example",
                "a@example\n",
                "a@exa..mple",
                "nguyễn@example"
            })
    void personWithoutUsableAddressIsToldByNobodyAndTheRowSaysWhy(@Nullable String address) {
        notifications.notify(opinionTask("task-1"), List.of(new Recipient("006.clerk", "Văn thư", address), REVIEWER));
        sender(carried::add).deliverDue();
        assertThat(row().state()).isEqualTo(NotificationState.NOT_SENT);
        assertThat(row().reason()).contains("Văn thư", "địa chỉ", "rồi gửi lại").doesNotContain("\n", "\r");
        assertThat(carried).extracting(Mail::recipient).containsExactly("00178.reviewer");
    }

    @Test
    void correctedAddressIsSentTo() {
        notifications.notify(opinionTask("task-1"), List.of(new Recipient("006.clerk", "Văn thư", null)));
        long id = row().id();
        refused("notification.resend.addressMissing", id, " ", "Đã hỏi văn thư");
        refused("notification.resend.badAddress", id, "van thu@example", "Đã hỏi văn thư");
        refused("notification.resend.reasonMissing", id, "clerk@dongda.example", "\u0000\n");
        refused("notification.resend.reasonTooLong", id, "clerk@dongda.example", "x".repeat(501));
        refused("notification.resend.unknown", id + 1, "clerk@dongda.example", "Đã hỏi văn thư");
        assertThatThrownBy(() -> notifications.resend("2022-H1-007", id, "clerk@dongda.example", "Nhầm", "admin"))
                .as("another report's mail")
                .isInstanceOf(Refusal.class);
        assertThat(row().state()).isEqualTo(NotificationState.NOT_SENT);
        assertThat(notifications.resentOfReport(REPORT)).isEmpty();

        notifications.resend(REPORT, id, "clerk@dongda.example", "Đã hỏi\nvăn thư", "admin");
        refused("notification.resend.notGivenUp", id, "clerk@dongda.example", "Bấm hai lần");
        sender(carried::add).deliverDue();
        assertThat(carried).extracting(Mail::address).containsExactly("clerk@dongda.example");
        assertThat(row().state()).isEqualTo(NotificationState.SENT);
        refused("notification.resend.notGivenUp", id, "clerk@dongda.example", "Lần nữa");
        assertThat(notifications.resentOfReport(REPORT)).singleElement().satisfies(resent -> {
            assertThat(resent.recipientName()).isEqualTo("Văn thư");
            assertThat(resent.reason()).isEqualTo("Đã hỏi văn thư");
            assertThat(resent.person()).isEqualTo("admin");
        });
    }

    private void refused(String key, long id, String address, String reason) {
        assertThatThrownBy(() -> notifications.resend(REPORT, id, address, reason, "admin"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void textThatADatabaseCannotHoldIsCleanedAndCut() {
        String said = "Dòng một\u0000\r\nDòng hai\u2028" + "x".repeat(3_978) + "😀" + "y".repeat(5_000_000);
        notifications.notify(message(NotificationEvent.RETURNED, "task-1", said, null), List.of(REVIEWER));
        sender(carried::add).deliverDue();
        assertThat(carried.get(0).text())
                .contains("Dòng một\nDòng hai\nxxx", "… (còn nữa, xem trong hồ sơ)")
                .hasSizeLessThan(6_000);
    }

    @Test
    void failedAttemptsBackOffAndThenAreGivenUp() {
        notifications.notify(opinionTask("task-1"), List.of(REVIEWER));
        Delivery failing = sender(mail -> {
            throw new IOException("Connection refused");
        });
        for (long minutesTimesTwo : new long[] {1, 4, 20, 60, 240}) {
            Instant next = clock.instant().plusSeconds(30 * minutesTimesTwo);
            failing.deliverDue();
            assertThat(row().nextAttemptAt()).isEqualTo(next);
            assertThat(row().reason()).contains("Connection refused", "Sẽ tự gửi lại lúc");
            int attempts = row().attempts();
            clock.move(Duration.between(clock.instant(), next).minusSeconds(1));
            failing.deliverDue();
            assertThat(row().attempts()).isEqualTo(attempts);
            clock.move(Duration.ofSeconds(1));
        }
        failing.deliverDue();
        assertThat(row().state()).isEqualTo(NotificationState.FAILED);
        assertThat(row().reason()).contains("Đã thử 6 lần", "Connection refused");

        notifications.resend(REPORT, row().id(), row().address(), "Máy chủ đã chạy lại", "admin");
        assertThat(row().attempts()).isZero();
        sender(carried::add).deliverDue();
        assertThat(carried).hasSize(1);
        assertThat(row().reason()).isNull();
    }

    @Test
    void unexpectedFaultOfOneMailHoldsUpNoOther() {
        notifications.notify(opinionTask("task-1"), List.of(DRAFTER, REVIEWER));
        sender(mail -> {
                    if (mail.recipient().equals("006.drafter")) {
                        throw new IllegalStateException("hỏng");
                    }
                    carried.add(mail);
                })
                .deliverDue();
        assertThat(carried).extracting(Mail::recipient).containsExactly("00178.reviewer");
        assertThat(row().state()).isEqualTo(NotificationState.WAITING);
    }

    @Test
    void twoSendersNeverHoldTheSameMail() {
        notifications.notify(opinionTask("task-1"), List.of(REVIEWER, DRAFTER));
        Delivery second = sender(carried::add);
        sender(mail -> {
                    carried.add(mail);
                    second.deliverDue();
                })
                .deliverDue();
        assertThat(carried).extracting(Mail::recipient).containsExactlyInAnyOrder("00178.reviewer", "006.drafter");
    }

    @Test
    void lateFailureDoesNotUndoTheSuccessOfTheNextHolder() {
        notifications.notify(opinionTask("task-1"), List.of(REVIEWER));
        Delivery second = sender(carried::add);
        sender(mail -> {
                    clock.move(Outbox.LEASE);
                    second.deliverDue();
                    throw new IOException("timeout");
                })
                .deliverDue();
        assertThat(carried).hasSize(1);
        assertThat(row().state()).isEqualTo(NotificationState.SENT);
    }

    @Test
    void mailOfASenderThatDiedIsSentAgainUnderTheSameMessageId() {
        notifications.notify(opinionTask("task-1"), List.of(REVIEWER));
        Delivery dying = sender(mail -> {
            carried.add(mail);
            throw new Death();
        });
        assertThatThrownBy(dying::deliverDue).isInstanceOf(Death.class);
        Delivery next = sender(carried::add);
        next.deliverDue();
        assertThat(carried).hasSize(1);
        clock.move(Outbox.LEASE);
        next.deliverDue();
        assertThat(carried).hasSize(2);
        assertThat(carried.get(1).messageId())
                .isEqualTo(carried.get(0).messageId())
                .matches("<[0-9a-f]{64}@bao-cao\\.example>");
        assertThat(row().state()).isEqualTo(NotificationState.SENT);
    }

    @Test
    void noConnectionIsHeldWhileTheMailServerIsWaitedFor() {
        notifications.notify(opinionTask("task-1"), List.of(REVIEWER));
        sender(mail -> {
                    assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                            .isFalse();
                    assertThat(TransactionSynchronizationManager.hasResource(database))
                            .isFalse();
                    carried.add(mail);
                })
                .deliverDue();
        assertThat(carried).hasSize(1);
    }

    @Test
    void onePollTakesAtMostFifty() {
        for (int i = 0; i < 60; i++) {
            notifications.notify(opinionTask("task-" + i), List.of(REVIEWER));
        }
        Delivery sender = sender(carried::add);
        sender.deliverDue();
        assertThat(carried).hasSize(50);
        sender.deliverDue();
        assertThat(carried).hasSize(60);
    }

    @Test
    void subjectIsOneLineWhateverTheData() {
        Message message = new Message(
                NotificationEvent.TASK_FOR_ME,
                "t",
                REPORT,
                "Quận ủy\r\nBcc: x@example",
                "6\u2028tháng",
                "Cho\ný kiến",
                null,
                null,
                null,
                null);
        notifications.notify(message, List.of(REVIEWER));
        assertThat(row().subject())
                .isEqualTo("Việc cần xử lý: Cho ý kiến - Báo cáo 6 tháng của Quận ủy Bcc: x@example");
    }

    @Test
    void everyStateHasALabel() {
        for (NotificationState state : NotificationState.values()) {
            assertThat(state.label()).isNotBlank();
        }
    }

    private Delivery sender(Courier courier) {
        return new Delivery(outbox, courier, clock);
    }

    private static class Death extends Error {}
}
