package org.reportchain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;

/**
 * What an earlier period left open and this report says the state of: a task that a conference gave, or a limitation that the
 * unit named. Only {@code state} and {@code explanation} are the drafter's; the rest is as it was handed down.
 *
 * @param period code of the period that it comes from
 * @param code of the task, e.g. NV-01; empty for a limitation
 * @param source the resolution, conclusion or report that says so
 * @param explanation why it is not done, and what comes next
 */
public record CarriedItem(
        Kind kind,
        String period,
        String code,
        String title,
        String owner,
        @Nullable LocalDate due,
        String source,
        @Nullable State state,
        String explanation) {

    private static final int SHORT = 80;

    /** In the order in which a report shows them. */
    public enum Kind {
        TASK,
        LIMITATION
    }

    /** How far it is; a limitation that is done is mended (đã khắc phục). */
    public enum State {
        DONE,
        IN_PROGRESS,
        NOT_YET
    }

    public CarriedItem(
            @Nullable Kind kind,
            @Nullable String period,
            @Nullable String code,
            @Nullable String title,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String source,
            @Nullable State state,
            @Nullable String explanation) {
        this.kind = kind == null ? Kind.TASK : kind;
        this.period = Plain.text(period);
        this.code = Plain.text(code);
        this.title = Plain.text(title);
        this.owner = Plain.text(owner);
        this.due = due;
        this.source = Plain.text(source);
        this.state = state;
        this.explanation = Plain.text(explanation);
    }

    /** The same item with what a drafter says about it. */
    public CarriedItem stated(@Nullable State given, @Nullable String why) {
        return new CarriedItem(kind, period, code, title, owner, due, source, given, why);
    }

    /** Whether both are about the same task or limitation, whatever is said about it. */
    public boolean isSameAs(CarriedItem other) {
        return kind == other.kind
                && period.equals(other.period)
                && code.equals(other.code)
                && title.equals(other.title);
    }

    public boolean done() {
        return state == State.DONE;
    }

    /** The state in words; empty where nobody has given one. */
    public String stateLabel() {
        return state == null ? "" : Texts.text("report.carried." + kind + "." + state);
    }

    /** Whether the drafter has said anything. */
    boolean answered() {
        return state != null || !explanation.isEmpty();
    }

    /**
     * What was handed down, with what a drafter says about it; an item of which nothing is said has no state.
     *
     * @throws Refusal INVALID, by its title, for an item that was not handed down or is there twice
     */
    static List<CarriedItem> answered(List<CarriedItem> handedDown, List<CarriedItem> given) {
        List<CarriedItem> left = new ArrayList<>(given);
        List<CarriedItem> answered = new ArrayList<>();
        for (CarriedItem item : handedDown) {
            Optional<CarriedItem> said = left.stream().filter(item::isSameAs).findFirst();
            said.ifPresent(left::remove);
            answered.add(item.stated(
                    said.map(CarriedItem::state).orElse(null),
                    said.map(CarriedItem::explanation).orElse(null)));
        }
        if (!left.isEmpty()) {
            throw Refusal.invalid("report.notCarried", left.get(0).shortTitle());
        }
        return answered;
    }

    /** Enough of the title to know it by in a sentence. */
    public String shortTitle() {
        int[] start = title.codePoints().limit(SHORT).toArray();
        String text = new String(start, 0, start.length);
        return text.length() < title.length() ? text + "…" : text;
    }
}
