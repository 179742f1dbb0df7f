package org.reportchain.period;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** The period of the first half of 2022, straight from its files. */
public final class PeriodSample {

    private static final PeriodData DATA = read();

    private PeriodSample() {}

    public static ReportingPeriod period() {
        return DATA.period();
    }

    public static List<Section> outline() {
        return DATA.outline();
    }

    public static Map<String, Indicator> catalogue() {
        Map<String, Indicator> catalogue = new LinkedHashMap<>();
        DATA.catalogue().forEach(indicator -> catalogue.put(indicator.code(), indicator));
        return catalogue;
    }

    public static Indicator indicator(String code) {
        return Objects.requireNonNull(catalogue().get(code));
    }

    public static List<Programme> programmes() {
        return DATA.programmes();
    }

    public static Map<String, Integer> targets(String unit) {
        return DATA.targets().getOrDefault(unit, Map.of());
    }

    private static PeriodData read() {
        try {
            return PeriodFiles.read(new ClassPathResource("period/2022-H1/period.csv"), day -> Set.of("018"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
