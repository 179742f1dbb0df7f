package org.reportchain.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.Differences.ValueChange;
import org.reportchain.text.Texts;

/** Compares the fields of one indicator, except its explanation, which is compared as a text. */
final class FigureDifferences {

    private FigureDifferences() {}

    static List<ValueChange> between(Figure before, Figure after, Map<String, String> units) {
        Map<String, @Nullable String> earlier = fields(before);
        Map<String, @Nullable String> later = fields(after);
        Stream<@Nullable ValueChange> own = earlier.keySet().stream()
                .map(field -> Differences.value(
                        field, Texts.text("report.field." + field), earlier.get(field), later.get(field)));
        Stream<@Nullable ValueChange> parts = keys(before.parts(), after.parts())
                .map(kind -> Differences.value(
                        "parts." + kind,
                        Texts.text("report.field.parts", kind),
                        before.parts().get(kind),
                        after.parts().get(kind)));
        Stream<@Nullable ValueChange> ofUnits = keys(before.units(), after.units())
                .map(unit -> Differences.value(
                        "units." + unit,
                        units.getOrDefault(unit, Texts.text("report.field.units", unit)),
                        before.units().get(unit),
                        after.units().get(unit)));
        return Stream.of(own, parts, ofUnits)
                .flatMap(changes -> changes)
                .filter(Objects::nonNull)
                .map(ValueChange.class::cast)
                .toList();
    }

    private static Stream<String> keys(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream();
    }

    private static Map<String, @Nullable String> fields(Figure figure) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("actual", figure.actual());
        fields.put("total", figure.total());
        fields.put("planCity", figure.planCity());
        fields.put("planDistrict", figure.planDistrict());
        fields.put("percentCity", figure.percentCity());
        fields.put("percentDistrict", figure.percentDistrict());
        fields.put("samePeriod", figure.samePeriod());
        fields.put("yoy", figure.yoy());
        fields.put("yoyKind", word("report.yoyKind.", figure.yoyKind()));
        fields.put("carriedOver", figure.carriedOver());
        fields.put("previous", figure.previous());
        fields.put("asOf", day(figure.asOf()));
        fields.put("nature", word("report.nature.", figure.nature()));
        fields.put("confirmed", figure.confirmed().isEmpty() ? null : String.join("; ", figure.confirmed()));
        return fields;
    }

    private static @Nullable String word(String prefix, @Nullable Enum<?> word) {
        return word == null ? null : Texts.text(prefix + word.name());
    }

    /** "2022-06-16" as "16/06/2022", "2022-06" as "06/2022"; anything else as it was typed. */
    private static @Nullable String day(@Nullable String iso) {
        return iso == null
                ? null
                : iso.replaceFirst("^(\\d{4})-(\\d{2})-(\\d{2})$", "$3/$2/$1")
                        .replaceFirst("^(\\d{4})-(\\d{2})$", "$2/$1");
    }
}
