package org.reportchain.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reportchain.notification.Choice;
import org.reportchain.notification.NotificationEvent;
import org.reportchain.notification.Preferences;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** How the person who asks is told of what, and how they change it; nobody sees or changes anybody else's. */
@Component
class MailChoices {

    record Way(Choice code, String label) {}

    record KindRow(NotificationEvent kind, String label, Choice choice, Set<Choice> choices) {}

    record View(List<Way> ways, List<KindRow> kinds) {}

    record Order(@Nullable String kind, @Nullable String choice) {}

    private final Reader reader;
    private final Preferences preferences;

    MailChoices(Reader reader, Preferences preferences) {
        this.reader = reader;
        this.preferences = preferences;
    }

    View show() {
        String person = reader.person();
        return new View(
                Arrays.stream(Choice.values())
                        .map(choice -> new Way(choice, choice.label()))
                        .toList(),
                Arrays.stream(NotificationEvent.values())
                        .map(kind -> new KindRow(
                                kind,
                                Texts.text("portal.history.mail." + kind),
                                preferences.of(person, kind),
                                kind.choices()))
                        .toList());
    }

    View choose(Order order) {
        preferences.choose(reader.person(), order.kind(), order.choice());
        return show();
    }
}
