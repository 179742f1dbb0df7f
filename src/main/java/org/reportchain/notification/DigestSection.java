package org.reportchain.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;

/**
 * One list of a digest as its mail shows it.
 *
 * @param more what is said of the lines that are left out; null where all are shown
 */
record DigestSection(
        String title, List<Group> groups, @Nullable String more, String moreLink) {

    private static final int LONGEST = 50;

    record Group(String title, List<Line> lines) {}

    record Line(String text, String link, boolean overdue) {}

    /** The lists that say something, in the order in which they are read. */
    static List<DigestSection> of(Digest digest, List<Notification> news, MailSettings settings) {
        List<Digest.Line> told = news.stream()
                .map(row -> new Digest.Line("", row.subject(), String.valueOf(row.reportId()), row.taskId(), false))
                .toList();
        List<DigestSection> sections = new ArrayList<>();
        add(sections, "notification.digest.waiting", digest.waiting(), "viec", settings);
        add(sections, "notification.digest.returned", digest.returned(), "bao-cao", settings);
        add(sections, "notification.digest.stuck", digest.stuck(), "bao-cao", settings);
        add(sections, "notification.digest.news", told, "bao-cao", settings);
        return sections;
    }

    private static void add(
            List<DigestSection> sections, String key, List<Digest.Line> lines, String page, MailSettings settings) {
        if (lines.isEmpty()) {
            return;
        }
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (Digest.Line line : lines.subList(0, Math.min(LONGEST, lines.size()))) {
            groups.computeIfAbsent(Plain.line(line.group()), none -> new ArrayList<>())
                    .add(new Line(
                            Plain.line(line.text()), settings.link(line.reportId(), line.taskId()), line.overdue()));
        }
        int left = lines.size() - LONGEST;
        sections.add(new DigestSection(
                Texts.text(key),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                left > 0 ? Texts.text(key + ".more", String.valueOf(left)) : null,
                settings.page(page)));
    }
}
