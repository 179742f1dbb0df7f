package org.reportchain.engine;

import java.util.Arrays;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reportchain.text.Texts;

/** Vietnamese names of the fields that a form may submit, for refusals. */
final class Fields {

    private Fields() {}

    static String label(String name) {
        try {
            return Texts.text("engine.field." + name);
        } catch (MissingResourceException unknown) {
            return name;
        }
    }

    static String words(Class<? extends Enum<?>> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
