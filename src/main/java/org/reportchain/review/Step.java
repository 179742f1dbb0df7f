package org.reportchain.review;

import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;

/**
 * A step that may return a report, and where the chain is entered again when the report comes straight back.
 *
 * <p>{@code level} is tested by the gateway "Vào từ bước nào?" of {@code district-report}, {@code stage} by the gateway
 * "Bắt đầu từ đâu?" of {@code committee-review}.
 */
public enum Step {
    DISTRICT_APPRAISAL("DISTRICT", "OPINIONS"),
    DISTRICT_VOTE("DISTRICT", "DECISION"),
    SIGNATURE("SIGN", null),
    RELEASE("RELEASE", null),
    CITY_RECEIPT("CITY", "RECEIVE"),
    CITY_APPRAISAL("CITY", "OPINIONS"),
    CITY_DECISION("CITY", "DECISION"),
    CITY_VOTE("CITY", "DECISION"),
    CONFERENCE("CONFERENCE", null);

    private final String level;
    private final @Nullable String stage;

    Step(String level, @Nullable String stage) {
        this.level = level;
        this.stage = stage;
    }

    public String level() {
        return level;
    }

    public @Nullable String stage() {
        return stage;
    }

    public String label() {
        return Texts.text("review.step." + name());
    }
}
