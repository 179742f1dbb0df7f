package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reportchain.period.Aggregation;
import org.reportchain.period.Direction;
import org.reportchain.period.Indicator;
import org.reportchain.period.IndicatorType;
import org.reportchain.report.Figure;
import org.reportchain.report.Nature;
import org.reportchain.report.YoyKind;

class FigurePicturesTest {

    private static final LocalDate CUT_OFF = LocalDate.of(2022, 6, 14);
    private static final Indicator REVENUE = indicator("KT-01", "tỷ đồng", IndicatorType.DECIMAL);
    private static final Indicator JOBS = indicator("VX-04", "người", IndicatorType.INT);

    @Test
    void statedPercentOfPlanStandsBesideTheShareOfTheYearThatHadPassed() {
        Figure figure = figure("6.482,91", "12.711,6", "51", null, null, null, "2022-06-16");

        var row = FigurePictures.plan(List.of(REVENUE), Map.of("KT-01", figure), CUT_OFF)
                .get(0);

        assertThat(row.percentCity()).isEqualByComparingTo("51");
        assertThat(row.percentDistrict()).isNull();
        assertThat(row.asOf()).isEqualTo("2022-06-16");
        assertThat(row.elapsed()).isEqualByComparingTo("45.8");
    }

    @Test
    void percentThatNobodyStatedIsComputedFromThePlan() {
        Figure figure = figure("6.482,91", "12.711,6", null, null, null, null, null);

        var row = FigurePictures.plan(List.of(REVENUE), Map.of("KT-01", figure), CUT_OFF)
                .get(0);

        assertThat(row.percentCity()).isEqualByComparingTo("51.0");
        assertThat(row.asOf()).isEqualTo(CUT_OFF);
    }

    @Test
    void monthStandsForItsLastDay() {
        Figure figure = figure("120", "200", null, null, null, null, "2022-06");

        var row = FigurePictures.plan(List.of(JOBS), Map.of("VX-04", figure), CUT_OFF)
                .get(0);

        assertThat(row.asOf()).isEqualTo("2022-06-30");
        assertThat(row.elapsed()).isEqualByComparingTo("49.6");
    }

    @Test
    void lastDayOfALeapYearIsTheWholeYear() {
        assertThat(FigurePictures.elapsed(LocalDate.of(2024, 12, 31))).isEqualByComparingTo("100");
    }

    @Test
    void growthIsDrawnAsALevelOnTopOfLastYear() {
        Figure figure = figure("6.482,91", null, null, "5.793,5", "11,9", YoyKind.GROWTH, null);

        var row = FigurePictures.year(List.of(REVENUE), Map.of("KT-01", figure)).get(0);

        assertThat(row.percent()).isEqualByComparingTo("111.9");
        assertThat(row.samePeriod()).isEqualTo("5.793,5");
    }

    @Test
    void comparisonThatNobodyStatedIsComputedFromLastYear() {
        Figure figure = figure("1.310", null, null, "1.000", null, null, null);

        var row = FigurePictures.year(List.of(JOBS), Map.of("VX-04", figure)).get(0);

        assertThat(row.percent()).isEqualByComparingTo(new BigDecimal("131.0"));
    }

    @Test
    void whatCannotBeReadOrDividedIsNotDrawn() {
        Map<String, Figure> figures = Map.of(
                "KT-01", figure("6,482.91", "12.711,6", null, "0", null, null, null),
                "VX-04", figure("12", "0", null, "không", null, null, null));

        assertThat(FigurePictures.plan(List.of(REVENUE, JOBS), figures, CUT_OFF))
                .isEmpty();
        assertThat(FigurePictures.year(List.of(REVENUE, JOBS), figures)).isEmpty();
    }

    @Test
    void rateIsNeverDividedByLastYearsRate() {
        Indicator growth = indicator("KT-08", "%", IndicatorType.DECIMAL);
        Figure figure = figure("7,5", null, null, "6,1", null, null, null);

        assertThat(FigurePictures.year(List.of(growth), Map.of("KT-08", figure)))
                .isEmpty();
    }

    private static Figure figure(
            String actual,
            @Nullable String plan,
            @Nullable String percent,
            @Nullable String samePeriod,
            @Nullable String yoy,
            @Nullable YoyKind kind,
            @Nullable String asOf) {
        return new Figure(
                actual,
                null,
                plan,
                null,
                percent,
                null,
                samePeriod,
                yoy,
                kind,
                null,
                null,
                asOf,
                Nature.ACTUAL,
                null,
                Map.of(),
                Map.of(),
                List.of());
    }

    private static Indicator indicator(String code, String unit, IndicatorType type) {
        return new Indicator(
                code,
                "3.1",
                "Chỉ tiêu " + code,
                unit,
                type,
                0,
                Set.of(),
                Direction.UP,
                Set.of(),
                false,
                Aggregation.SUM,
                true,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                false,
                false,
                false,
                null,
                null);
    }
}
