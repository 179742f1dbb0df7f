package org.reportchain.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One indicator's figures, every number as it was typed in Vietnamese notation ("6.482,91").
 *
 * @param actual the value; of a ratio a/b, the a
 * @param total of a ratio a/b, the b
 * @param carriedOver backlog from the period before
 * @param previous cumulative value of the earlier period of this year
 * @param asOf day or month that the figure stands for, "2022-06-16" or "2022-06"
 * @param parts value per kind, by the kind's name in the catalogue
 * @param units value per subordinate unit, by its code
 * @param confirmed texts that could be read in two ways and whose Vietnamese reading the drafter has confirmed
 */
public record Figure(
        @Nullable String actual,
        @Nullable String total,
        @Nullable String planCity,
        @Nullable String planDistrict,
        @Nullable String percentCity,
        @Nullable String percentDistrict,
        @Nullable String samePeriod,
        @Nullable String yoy,
        @Nullable YoyKind yoyKind,
        @Nullable String carriedOver,
        @Nullable String previous,
        @Nullable String asOf,
        @Nullable Nature nature,
        @Nullable String explanation,
        Map<String, String> parts,
        Map<String, String> units,
        List<String> confirmed) {

    public static final Figure EMPTY = new Figure(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, Map.of(), Map.of(),
            List.of());

    public Figure {
        actual = Plain.textOrNull(actual);
        total = Plain.textOrNull(total);
        planCity = Plain.textOrNull(planCity);
        planDistrict = Plain.textOrNull(planDistrict);
        percentCity = Plain.textOrNull(percentCity);
        percentDistrict = Plain.textOrNull(percentDistrict);
        samePeriod = Plain.textOrNull(samePeriod);
        yoy = Plain.textOrNull(yoy);
        carriedOver = Plain.textOrNull(carriedOver);
        previous = Plain.textOrNull(previous);
        asOf = Plain.textOrNull(asOf);
        explanation = Plain.textOrNull(explanation);
        parts = Plain.textMap(parts);
        units = Plain.textMap(units);
        confirmed = Plain.texts(confirmed).stream().distinct().sorted().toList();
    }

    /**
     * What one of its texts means; the Vietnamese reading of an ambiguous one counts once the drafter has confirmed it.
     *
     * @param decimals whether the field may have decimals
     */
    public VietnameseNumber.Reading reading(String text, boolean decimals) {
        VietnameseNumber.Reading reading = decimals ? VietnameseNumber.decimal(text) : VietnameseNumber.integer(text);
        return reading instanceof VietnameseNumber.Ambiguous ambiguous && confirmed.contains(text)
                ? new VietnameseNumber.Value(ambiguous.asThousands())
                : reading;
    }

    Figure seenBy(String unit) {
        String own = units.get(unit);
        return new Figure(
                actual,
                total,
                planCity,
                planDistrict,
                percentCity,
                percentDistrict,
                samePeriod,
                yoy,
                yoyKind,
                carriedOver,
                previous,
                asOf,
                nature,
                explanation,
                parts,
                own == null ? Map.of() : Map.of(unit, own),
                confirmed);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }
}
