package org.reportchain.notification;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.text.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how each person wants to be told of what. */
@Service
@Transactional
public class Preferences {

    /** What people chose; whoever has switched the digest off is told at once what would have waited for it. */
    record Chosen(Map<String, Map<String, Choice>> byPersonAndKind) {

        Choice of(String person, NotificationEvent kind) {
            Choice choice = stored(person, kind);
            boolean waitsInVain = choice == Choice.DIGEST && stored(person, NotificationEvent.DIGEST) == Choice.OFF;
            return waitsInVain && kind != NotificationEvent.DIGEST ? Choice.AT_ONCE : choice;
        }

        private Choice stored(String person, NotificationEvent kind) {
            return byPersonAndKind.getOrDefault(person, Map.of()).getOrDefault(kind.name(), kind.byDefault());
        }
    }

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final AuditTrail audit;

    Preferences(JdbcClient jdbc, Outbox outbox, AuditTrail audit) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** How a person is told of a kind of event. */
    @Transactional(readOnly = true)
    public Choice of(String person, NotificationEvent kind) {
        return of(List.of(person)).of(person, kind);
    }

    @Transactional(readOnly = true)
    Chosen of(Collection<String> people) {
        Map<String, Map<String, Choice>> chosen = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("select person, kind, choice from notification_choice where person in (:people)")
                    .param("people", people)
                    .query(row -> {
                        chosen.computeIfAbsent(row.getString("person"), none -> new HashMap<>())
                                .put(row.getString("kind"), Choice.valueOf(row.getString("choice")));
                    });
        }
        return new Chosen(chosen);
    }

    /**
     * Changes how a person is told of a kind of event, from the next such event on.
     *
     * @throws Refusal invalid, for words that do not exist or may not be chosen for this kind
     */
    public void choose(String person, @Nullable String kindWord, @Nullable String choiceWord) {
        NotificationEvent kind = word("notification.unknownKind", NotificationEvent.values(), kindWord);
        Choice choice = word("notification.unknownChoice", Choice.values(), choiceWord);
        if (!kind.choices().contains(choice)) {
            throw Refusal.invalid("notification.mayNotChoose", kind.name(), choice.label(), labels(kind.choices()));
        }
        if (choice == Choice.DIGEST
                && kind != NotificationEvent.DIGEST
                && of(person, NotificationEvent.DIGEST) == Choice.OFF) {
            throw Refusal.invalid("notification.digestIsOff");
        }
        Choice before = of(person, kind);
        save(person, kind, choice);
        if (kind == NotificationEvent.DIGEST && choice == Choice.OFF) {
            outbox.release(person);
        }
        audit.record(AuditEvent.of("MAIL_CHOSEN", AuditEvent.SYSTEM)
                .by(person)
                .at(kind.name())
                .changed(before.name(), choice.name()));
    }

    private void save(String person, NotificationEvent kind, Choice choice) {
        int changed = jdbc.sql("update notification_choice set choice = ? where person = ? and kind = ?")
                .params(choice.name(), person, kind.name())
                .update();
        if (changed == 0) {
            try {
                jdbc.sql("insert into notification_choice (person, kind, choice) values (?, ?, ?)")
                        .params(person, kind.name(), choice.name())
                        .update();
            } catch (DuplicateKeyException atTheSameMoment) {
                throw Refusal.conflict("notification.chosenMeanwhile");
            }
        }
    }

    private static <E extends Enum<E>> E word(String refusal, E[] words, @Nullable String word) {
        return Arrays.stream(words)
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(refusal, Plain.line(String.valueOf(word)), Arrays.toString(words)));
    }

    private static String labels(Collection<Choice> choices) {
        return choices.stream().map(Choice::label).collect(Collectors.joining(", "));
    }
}
