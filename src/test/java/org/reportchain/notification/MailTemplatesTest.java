package org.reportchain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTemplatesTest {

    private static final String BASE = "https://bao-cao.example";

    private final MailTemplates templates = new MailTemplates(settings(BASE), new MutableClock());

    @Test
    void taskMailSaysEverythingInOneReadableText() {
        MailTemplates.Rendered mail = templates.render(
                NotificationTestBase.message(
                        NotificationEvent.TASK_FOR_ME, "t", "Số liệu thu ngân sách\nchưa khớp & thiếu <nguồn>", "7b1f"),
                NotificationTestBase.REVIEWER);
        assertThat(mail.subject())
                .isEqualTo("Việc cần xử lý: Cho ý kiến dự thảo - Báo cáo 6 tháng đầu năm 2022 của Quận ủy Đống Đa");
        assertThat(mail.text()).isEqualTo("""
                        Kính gửi: đồng chí Đảng ủy phường Cát Linh,

                        Đồng chí có 01 việc cần xử lý: Cho ý kiến dự thảo, báo cáo 6 tháng đầu năm 2022 của Quận ủy Đống Đa. Hạn xử lý: 17:00 ngày 17/06/2022.

                        - Mã hồ sơ: 2022-H1-006
                        - Kỳ báo cáo: 6 tháng đầu năm 2022
                        - Đơn vị: Quận ủy Đống Đa
                        - Bước: Cho ý kiến dự thảo
                        - Hạn xử lý: 17:00 ngày 17/06/2022

                        Ý kiến ở bước trước (Văn phòng Thành ủy Hà Nội):

                        Số liệu thu ngân sách
                        chưa khớp & thiếu <nguồn>

                        Mở việc này sau khi đăng nhập:
                        https://bao-cao.example/camunda/app/tasklist/default/#/?task=7b1f

                        Thư do hệ thống gửi tự động, đồng chí không cần trả lời.
                        """);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIGEST")
    void everyEventNamesReportUnitStepDeadlineAndReasonInBothParts(NotificationEvent event) {
        MailTemplates.Rendered mail = templates.render(
                NotificationTestBase.message(event, "t", "Thiếu số liệu", null), NotificationTestBase.REVIEWER);
        assertThat(mail.subject()).contains("6 tháng đầu năm 2022", "Quận ủy Đống Đa");
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertThat(part)
                    .contains(
                            "đồng chí",
                            "Đảng ủy phường Cát Linh",
                            "6 tháng đầu năm 2022",
                            "Quận ủy Đống Đa",
                            "Cho ý kiến dự thảo",
                            "17:00 ngày 17/06/2022",
                            "Thiếu số liệu",
                            "Văn phòng Thành ủy Hà Nội",
                            BASE + "/camunda/app/tasklist/default/#/bao-cao/2022-H1-006")
                    .doesNotContain("<th:", " th:", "[[", "[(", "null", "[#");
        }
        assertThat(mail.html().split("<a ", -1)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIGEST")
    void whatIsNotKnownLeavesNoTrace(NotificationEvent event) {
        Message message =
                new Message(event, "t", "2022-H1-006", "Quận ủy Đống Đa", "6 tháng", "", null, null, null, null);
        MailTemplates.Rendered mail = templates.render(message, NotificationTestBase.REVIEWER);
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertThat(part).doesNotContain("null", "Hạn xử lý", "Bước", "Lý do", "Ý kiến kèm theo");
        }
    }

    @Test
    void markupArrivesAsTextAndLineBreaksSurvive() {
        String said =
                "<script>alert(1)</script>\r\n<a href=\"http://evil.example\">bấm</a>\n[[${link}]] [(${7*7})] ${7*7}";
        MailTemplates.Rendered mail = templates.render(
                NotificationTestBase.message(NotificationEvent.RETURNED, "t", said, "x\"><script>&task=2"),
                new Recipient("p", "<img src=x onerror=alert(1)>", null));
        assertThat(mail.html())
                .doesNotContain("<script", "<img", "href=\"http://evil")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;<br>&lt;a href", "&lt;img", "[(${7*7})] ${7*7}")
                .contains(
                        "href=\"https://bao-cao.example/camunda/app/tasklist/default/#/?task=x%22%3E%3Cscript%3E%26task%3D2\"");
        assertThat(mail.html().split("<a ", -1)).hasSize(2);
        assertThat(mail.text())
                .contains("<script>alert(1)</script>\n<a href=\"http://evil.example\">bấm</a>\n[[${link}]]");
    }

    @Test
    void baseUrlAndSenderAreCheckedAtTheStart() {
        assertThatThrownBy(() -> settings("bao-cao.example")).hasMessageContaining("report-chain.base-url");
        assertThatThrownBy(() -> settings("ftp://bao-cao.example")).hasMessageContaining("report-chain.base-url");
        assertThatThrownBy(() -> new MailSettings(URI.create(BASE), mail("bao cao", Duration.ofSeconds(30))))
                .hasMessageContaining("report-chain.mail.from");
        assertThatThrownBy(() -> mail("bao-cao@report-chain.example", Duration.ZERO))
                .hasMessageContaining("report-chain.mail.deadline");
        assertThatThrownBy(() -> mail("bao-cao@report-chain.example", Outbox.LEASE))
                .hasMessageContaining("report-chain.mail.deadline");
    }

    private static MailSettings settings(String base) {
        return new MailSettings(URI.create(base), mail("bao-cao@report-chain.example", Duration.ofSeconds(30)));
    }

    private static MailSettings.Mail mail(String from, Duration deadline) {
        return new MailSettings.Mail(from, Path.of("data/mail"), deadline);
    }
}
