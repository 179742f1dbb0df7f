package org.reportchain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** What holds on every database: what people chose, and what a morning tells them. */
abstract class DigestsContract extends NotificationTestBase {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);

    @Autowired
    Digests digests;

    @Autowired
    Preferences preferences;

    @BeforeEach
    void nobodyHasChosen() {
        jdbc.sql("delete from notification_choice").update();
        jdbc.sql("delete from digest_morning").update();
    }

    @Test
    void everythingComesAtOnceAndTheDigestIsOnUntilSomebodyChooses() {
        for (NotificationEvent kind : NotificationEvent.values()) {
            assertThat(preferences.of("006.drafter", kind))
                    .isEqualTo(kind == NotificationEvent.DIGEST ? Choice.DIGEST : Choice.AT_ONCE);
        }
    }

    @Test
    void whatIsSwitchedOffIsNotRecordedForThatPersonOnly() {
        preferences.choose("006.drafter", "ADOPTED", "OFF");

        notifications.notify(message(NotificationEvent.ADOPTED, "r", null, null), List.of(DRAFTER, REVIEWER));
        notifications.notify(message(NotificationEvent.APPROVED, "r", null, null), List.of(DRAFTER));

        assertThat(rows())
                .extracting(Notification::event, Notification::recipient)
                .containsExactlyInAnyOrder(
                        tuple(NotificationEvent.ADOPTED, "00178.reviewer"),
                        tuple(NotificationEvent.APPROVED, "006.drafter"));
    }

    @Test
    void whatIsKeptForTheDigestIsToldInTheNextOneAndNeverByItself() {
        preferences.choose("006.drafter", "ADOPTED", "DIGEST");
        notifications.notify(message(NotificationEvent.ADOPTED, "r", null, null), List.of(DRAFTER));
        assertThat(sent()).isEmpty();
        assertThat(row().state()).isEqualTo(NotificationState.IN_DIGEST);

        digests.record(morning(DAY, nothing(DRAFTER), nothing(REVIEWER)));

        List<Mail> sent = sent();
        assertThat(sent).extracting(Mail::recipient).containsExactly("006.drafter");
        assertThat(sent.get(0).text()).contains("Tin khác", "Đã thông qua: Báo cáo 6 tháng đầu năm 2022");
        assertThat(row().sentAt()).isEqualTo(clock.instant());
        digests.record(morning(DAY.plusDays(1), nothing(DRAFTER)));
        assertThat(sent()).as("told once").isEmpty();
    }

    @Test
    void whatTheListsSayAndWhatIsOverIsNotSaidAgain() {
        preferences.choose("006.drafter", "TASK_FOR_ME", "DIGEST");
        preferences.choose("006.drafter", "RETURNED", "DIGEST");
        notifications.notify(message(NotificationEvent.TASK_FOR_ME, "listed", null, "listed"), List.of(DRAFTER));
        notifications.notify(message(NotificationEvent.TASK_FOR_ME, "done", null, "done"), List.of(DRAFTER));
        notifications.notify(message(NotificationEvent.RETURNED, "r", "Thiếu số liệu", null), List.of(DRAFTER));

        digests.record(new Digests.Morning(
                DAY,
                List.of(new Digest(
                        DRAFTER, List.of(line("Một", "listed", false)), List.of(line("Hai", null, false)), List.of())),
                Set.of("listed")));

        assertThat(sent())
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("- Một", "- Hai").doesNotContain("Tin khác"));
    }

    @Test
    void nothingToSayIsNoMail() {
        digests.record(morning(DAY, nothing(DRAFTER)));
        assertThat(sent()).isEmpty();
        assertThat(digests.areRecorded(DAY)).isTrue();
    }

    @Test
    void morningIsRecordedOnce() {
        digests.record(morning(DAY, busy(DRAFTER, 1)));
        assertThatThrownBy(() -> digests.record(morning(DAY, busy(DRAFTER, 2))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whoSwitchedTheDigestOffGetsNoneAndIsToldAtOnceAgain() {
        preferences.choose("006.drafter", "RETURNED", "DIGEST");
        notifications.notify(message(NotificationEvent.RETURNED, "1", "Thiếu số liệu", null), List.of(DRAFTER));
        assertThat(sent()).isEmpty();

        preferences.choose("006.drafter", "DIGEST", "OFF");

        assertThat(sent()).as("what was kept").hasSize(1);
        assertThat(preferences.of("006.drafter", NotificationEvent.RETURNED)).isEqualTo(Choice.AT_ONCE);
        notifications.notify(message(NotificationEvent.RETURNED, "2", "Thiếu số liệu", null), List.of(DRAFTER));
        digests.record(morning(DAY, busy(DRAFTER, 3)));
        assertThat(sent()).extracting(Mail::subject).allMatch(subject -> subject.startsWith("Trả lại"));
        assertThatThrownBy(() -> preferences.choose("006.drafter", "ADOPTED", "DIGEST"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("bật bản tin");
    }

    @ParameterizedTest
    @CsvSource({
        "RETURNED, OFF",
        "DIGEST, AT_ONCE",
        "LUNCH, OFF",
        "returned, AT_ONCE",
        "ADOPTED, LATER",
        ", OFF",
        "ADOPTED,",
        "ADOPTED; drop table notification_choice, OFF"
    })
    void whatMayNotBeChosenIsRefusedAndChangesNothing(String kind, String choice) {
        assertThatThrownBy(() -> preferences.choose("006.drafter", kind, choice))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal).hasMessageContaining("Chọn một trong");
                });
        assertThat(jdbc.sql("select count(*) from notification_choice")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void choiceIsAuditedWithWhatItWasBefore() {
        preferences.choose("006.drafter", "ADOPTED", "OFF");
        preferences.choose("006.drafter", "ADOPTED", "DIGEST");
        assertThat(jdbc.sql("select step || ' ' || old_value || ' ' || new_value from audit_event"
                                + " where kind = 'MAIL_CHOSEN' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("ADOPTED OFF DIGEST", "ADOPTED AT_ONCE OFF");
    }

    @Test
    void longListIsCutAtFiftyLinesAndCounted() {
        digests.record(morning(DAY, busy(DRAFTER, 579)));

        Mail mail = sent().get(0);
        assertThat(mail.subject()).isEqualTo("Bản tin công việc ngày 15/06/2022: 579 việc đang chờ, 0 việc quá hạn");
        assertThat(mail.text().lines().filter(line -> line.startsWith("- Việc")))
                .hasSize(50);
        assertThat(mail.text())
                .contains("và 529 việc nữa: https://bao-cao.example/camunda/app/tasklist/default/#/viec\n");
        assertThat(mail.html()).contains(">và 529 việc nữa</a>").doesNotContain("Việc 51<");
    }

    @Test
    void mailReadsWellInBothParts() {
        digests.record(morning(
                DAY,
                new Digest(
                        DRAFTER,
                        List.of(
                                grouped("Quận ủy Đống Đa", "Tiếp nhận"),
                                grouped("Huyện ủy <b>Gia Lâm</b>", "<script>alert(1)</script> & [[${tasks}]]"),
                                grouped("Quận ủy Đống Đa", "Duyệt")),
                        List.of(),
                        List.of(line("Ban hành", null, false)))));

        Mail mail = sent().get(0);
        assertThat(mail.text()).isEqualTo("""
                        Kính gửi: đồng chí Chuyên viên tổng hợp Quận ủy Đống Đa,

                        Bản tin công việc buổi sáng ngày 15/06/2022.

                        Việc đang chờ đồng chí

                        Quận ủy Đống Đa
                        - Tiếp nhận
                          https://bao-cao.example/camunda/app/tasklist/default/#/?task=t
                        - Duyệt
                          https://bao-cao.example/camunda/app/tasklist/default/#/?task=t

                        Huyện ủy <b>Gia Lâm</b>
                        - <script>alert(1)</script> & [[${tasks}]]
                          https://bao-cao.example/camunda/app/tasklist/default/#/?task=t

                        Báo cáo đã gửi, đang chờ nơi khác

                        - Ban hành
                          https://bao-cao.example/camunda/app/tasklist/default/#/bao-cao/2022-H1-006

                        Danh sách việc: https://bao-cao.example/camunda/app/tasklist/default/#/viec
                        Đổi cách nhận thư: https://bao-cao.example/camunda/app/tasklist/default/#/thong-bao

                        Thư do hệ thống gửi tự động, đồng chí không cần trả lời.
                        """);
        assertThat(mail.html())
                .contains(
                        "Huyện ủy &lt;b&gt;Gia Lâm&lt;/b&gt;",
                        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; [[${tasks}]]",
                        "href=\"https://bao-cao.example/camunda/app/tasklist/default/#/?task=t\"")
                .doesNotContain("<script", "<b>", " th:", "Mã hồ sơ");
    }

    @Test
    void personWithoutAnAddressIsRecordedAsSuchAndHoldsUpNobody() {
        Recipient unknown = new Recipient("006.clerk", "Văn thư", null);
        preferences.choose("006.clerk", "ADOPTED", "DIGEST");
        notifications.notify(message(NotificationEvent.ADOPTED, "r", null, null), List.of(unknown));
        assertThat(row().state()).isEqualTo(NotificationState.NOT_SENT);

        digests.record(morning(DAY, busy(unknown, 1), busy(DRAFTER, 1)));

        assertThat(sent()).extracting(Mail::recipient).containsExactly("006.drafter");
    }

    private List<Mail> sent() {
        List<Mail> sent = new ArrayList<>();
        new Delivery(outbox, sent::add, clock).deliverDue();
        return sent;
    }

    private static Digests.Morning morning(LocalDate day, Digest... all) {
        return new Digests.Morning(day, List.of(all), Set.of());
    }

    private static Digest nothing(Recipient recipient) {
        return new Digest(recipient, List.of(), List.of(), List.of());
    }

    private static Digest busy(Recipient recipient, int tasks) {
        List<Digest.Line> lines = IntStream.rangeClosed(1, tasks)
                .mapToObj(number -> line("Việc " + number, "t" + number, false))
                .toList();
        return new Digest(recipient, lines, List.of(), List.of());
    }

    private static Digest.Line line(String text, @Nullable String task, boolean overdue) {
        return new Digest.Line("", text, REPORT, task, overdue);
    }

    private static Digest.Line grouped(String group, String text) {
        return new Digest.Line(group, text, REPORT, "t", true);
    }
}
