package org.reportchain.notification;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the digests of a morning, and what was kept for them. */
@Service
@Transactional
public class Digests {

    /**
     * What is to be told on a morning.
     *
     * @param digests one for each person, whether or not there is anything to say
     * @param openTasks all tasks that are open: what was kept about another one is over
     */
    public record Morning(LocalDate day, List<Digest> digests, Set<String> openTasks) {}

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Preferences preferences;
    private final MailTemplates templates;
    private final MailSettings settings;
    private final Clock clock;

    Digests(
            JdbcClient jdbc,
            Outbox outbox,
            Preferences preferences,
            MailTemplates templates,
            MailSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.preferences = preferences;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean areRecorded(LocalDate day) {
        return jdbc.sql("select count(*) from digest_morning where on_day = ?")
                        .param(day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Records one mail for each person who is to be told something and did not switch digests off.
     *
     * @throws org.springframework.dao.DuplicateKeyException when those of the day are recorded already
     */
    public void record(Morning morning) {
        jdbc.sql("insert into digest_morning (on_day, recorded_at) values (?, ?)")
                .params(morning.day(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        List<String> people = morning.digests().stream()
                .map(digest -> digest.recipient().person())
                .toList();
        Preferences.Chosen chosen = preferences.of(people);
        Map<String, List<Notification>> kept =
                outbox.keptForDigest().stream().collect(groupingBy(Notification::recipient));
        for (Digest digest : morning.digests()) {
            String person = digest.recipient().person();
            if (chosen.of(person, NotificationEvent.DIGEST) == Choice.DIGEST) {
                List<Notification> ofPerson = kept.getOrDefault(person, List.of());
                record(morning, digest, ofPerson);
                outbox.told(ofPerson);
            }
        }
    }

    private void record(Morning morning, Digest digest, List<Notification> kept) {
        List<Notification> news =
                kept.stream().filter(row -> isNews(row, digest, morning)).toList();
        if (digest.isEmpty() && news.isEmpty()) {
            return;
        }
        Recipient recipient = digest.recipient();
        String key = Outbox.key(NotificationEvent.DIGEST, morning.day().toString(), recipient);
        String problem = Addresses.problem(recipient);
        outbox.add(new Outbox.Entry(
                key,
                settings.messageId(key),
                NotificationEvent.DIGEST,
                null,
                null,
                recipient,
                templates.render(morning.day(), digest, news),
                problem == null ? NotificationState.WAITING : NotificationState.NOT_SENT,
                problem));
    }

    /** Whether something kept says more than the lists: not of a task listed or done, nor of a report listed as returned. */
    private static boolean isNews(Notification kept, Digest digest, Morning morning) {
        if (kept.taskId() != null) {
            return morning.openTasks().contains(kept.taskId())
                    && digest.tasks().stream().noneMatch(line -> kept.taskId().equals(line.taskId()));
        }
        return kept.event() != NotificationEvent.RETURNED
                || digest.returned().stream().noneMatch(line -> line.reportId().equals(kept.reportId()));
    }
}
