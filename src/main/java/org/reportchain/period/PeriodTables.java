package org.reportchain.period;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The periods' rows. */
@Repository
class PeriodTables {

    private static final List<String> OF_A_CATALOGUE =
            List.of("period_section", "period_indicator", "period_programme", "period_target");

    private final JdbcClient jdbc;

    PeriodTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> filesSha256(String period) {
        return jdbc.sql("select files_sha256 from reporting_period where code = ?")
                .param(period)
                .query(String.class)
                .optional();
    }

    List<ReportingPeriod> periods() {
        return jdbc.sql("select * from reporting_period order by from_date, code")
                .query((row, number) -> new ReportingPeriod(
                        row.getString("code"),
                        row.getString("title"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        row.getObject("figures_from", LocalDate.class),
                        row.getObject("figures_to", LocalDate.class),
                        row.getObject("cut_off", LocalDate.class),
                        row.getObject("opening", LocalDate.class),
                        row.getString("term"),
                        row.getString("theme"),
                        row.getString("report_title")))
                .list();
    }

    List<Section> outline(String period) {
        return jdbc.sql("select * from period_section where period = ? order by place")
                .param(period)
                .query((row, number) -> new Section(
                        row.getString("code"),
                        row.getString("title"),
                        row.getInt("depth"),
                        SectionKind.valueOf(row.getString("kind")),
                        row.getString("owner_role"),
                        row.getBoolean("mandatory"),
                        words(row, "applies_to", UnitKind.class)))
                .list();
    }

    List<Indicator> catalogue(String period) {
        return jdbc.sql("select * from period_indicator where period = ? order by place")
                .param(period)
                .query((row, number) -> indicator(row))
                .list();
    }

    List<Programme> programmes(String period) {
        return jdbc.sql("select number, title from period_programme where period = ? order by number")
                .param(period)
                .query((row, number) -> new Programme(row.getString("number"), row.getString("title")))
                .list();
    }

    Map<String, Integer> targets(String period, String unit) {
        Map<String, Integer> targets = new TreeMap<>();
        jdbc.sql("select indicator, total from period_target where period = ? and unit = ?")
                .params(period, unit)
                .query(row -> {
                    targets.put(row.getString("indicator"), row.getInt("total"));
                });
        return targets;
    }

    /** Makes the rows of a period equal to its files. */
    void replace(PeriodData data) {
        String code = data.period().code();
        for (String table : OF_A_CATALOGUE) {
            jdbc.sql("delete from " + table + " where period = ?").param(code).update();
        }
        save(data.period(), data.sha256());
        int place = 0;
        for (Section section : data.outline()) {
            insert(code, place++, section);
        }
        for (Indicator indicator : data.catalogue()) {
            insert(code, place++, indicator);
        }
        data.programmes()
                .forEach(programme -> jdbc.sql("insert into period_programme values (?, ?, ?)")
                        .params(code, programme.number(), programme.title())
                        .update());
        data.targets()
                .forEach((unit, totals) ->
                        totals.forEach((indicator, total) -> jdbc.sql("insert into period_target values (?, ?, ?, ?)")
                                .params(code, unit, indicator, total)
                                .update()));
    }

    /** Gives a period that is opened its dates and words, and the outline and catalogue of the period of that code. */
    void take(ReportingPeriod period, String catalogue) {
        String code = period.code();
        save(period, filesSha256(code).orElse(""));
        if (catalogue.equals(code)) {
            return;
        }
        for (String table : OF_A_CATALOGUE) {
            jdbc.sql("delete from " + table + " where period = ?").param(code).update();
        }
        copy("period_section", "place, code, title, depth, kind, owner_role, mandatory, applies_to", catalogue, code);
        copy(
                "period_indicator",
                "place, code, section, name, unit, type, decimals, baselines, direction, applies_to, commune_scope,"
                        + " aggregation, cumulative, hard_min, hard_max, plan_from, plan_to, yoy_from, yoy_to, sum_of,"
                        + " parts, at_most, carries_over, explain_zero, denominator_communes, claims_plan, city_line",
                catalogue,
                code);
        copy("period_programme", "number, title", catalogue, code);
    }

    private void copy(String table, String columns, String from, String to) {
        jdbc.sql("insert into " + table + " (period, " + columns + ") select cast(? as varchar), " + columns + " from "
                        + table + " where period = ?")
                .params(to, from)
                .update();
    }

    private void save(ReportingPeriod period, String sha256) {
        int updated = jdbc.sql("update reporting_period set title = ?, from_date = ?, to_date = ?, figures_from = ?,"
                        + " figures_to = ?, cut_off = ?, opening = ?, term = ?, theme = ?, report_title = ?,"
                        + " files_sha256 = ? where code = ?")
                .params(values(period, sha256))
                .update();
        if (updated == 0) {
            jdbc.sql("insert into reporting_period (title, from_date, to_date, figures_from, figures_to, cut_off,"
                            + " opening, term, theme, report_title, files_sha256, code)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(values(period, sha256))
                    .update();
        }
    }

    private static List<Object> values(ReportingPeriod period, String sha256) {
        return List.of(
                period.title(),
                period.from(),
                period.to(),
                period.figuresFrom(),
                period.figuresTo(),
                period.cutOff(),
                period.opening(),
                period.term(),
                period.theme(),
                period.reportTitle(),
                sha256,
                period.code());
    }

    private void insert(String period, int place, Section section) {
        jdbc.sql("insert into period_section (period, place, code, title, depth, kind, owner_role, mandatory,"
                        + " applies_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        period,
                        place,
                        section.code(),
                        section.title(),
                        section.depth(),
                        section.kind().name(),
                        section.ownerRole(),
                        section.mandatory(),
                        words(section.appliesTo())))
                .update();
    }

    private void insert(String period, int place, Indicator indicator) {
        Range plan = indicator.softPercentOfPlan();
        Range yoy = indicator.softYoy();
        Baseline claims = indicator.claimsPlan();
        jdbc.sql("insert into period_indicator values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        period,
                        place,
                        indicator.code(),
                        indicator.section(),
                        indicator.name(),
                        indicator.unit(),
                        indicator.type().name(),
                        indicator.scale(),
                        words(indicator.baselines()),
                        indicator.direction().name(),
                        words(indicator.appliesTo()),
                        indicator.communeScope(),
                        indicator.aggregation().name(),
                        indicator.cumulative(),
                        indicator.hardMin(),
                        indicator.hardMax(),
                        plan == null ? null : plan.from(),
                        plan == null ? null : plan.to(),
                        yoy == null ? null : yoy.from(),
                        yoy == null ? null : yoy.to(),
                        String.join(" ", indicator.sumOf()),
                        String.join(";", indicator.parts()),
                        indicator.atMost(),
                        indicator.carriesOver(),
                        indicator.explainZero(),
                        indicator.denominatorCommunes(),
                        claims == null ? null : claims.name(),
                        indicator.cityLine()))
                .update();
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        String claims = row.getString("claims_plan");
        return new Indicator(
                row.getString("code"),
                row.getString("section"),
                row.getString("name"),
                row.getString("unit"),
                IndicatorType.valueOf(row.getString("type")),
                row.getInt("decimals"),
                words(row, "baselines", Baseline.class),
                Direction.valueOf(row.getString("direction")),
                words(row, "applies_to", UnitKind.class),
                row.getBoolean("commune_scope"),
                Aggregation.valueOf(row.getString("aggregation")),
                row.getBoolean("cumulative"),
                number(row, "hard_min"),
                number(row, "hard_max"),
                range(row, "plan_from", "plan_to"),
                range(row, "yoy_from", "yoy_to"),
                list(row.getString("sum_of"), " "),
                list(row.getString("parts"), ";"),
                row.getString("at_most"),
                row.getBoolean("carries_over"),
                row.getBoolean("explain_zero"),
                row.getBoolean("denominator_communes"),
                claims == null ? null : Baseline.valueOf(claims),
                row.getString("city_line"));
    }

    private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static @Nullable Range range(ResultSet row, String from, String to) throws SQLException {
        BigDecimal least = number(row, from);
        BigDecimal most = number(row, to);
        return least == null || most == null ? null : new Range(least, most);
    }

    private static List<String> list(String joined, String separator) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(separator, -1));
    }

    private static String words(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(joining(" "));
    }

    private static <E extends Enum<E>> Set<E> words(ResultSet row, String column, Class<E> type) throws SQLException {
        Set<E> words = EnumSet.noneOf(type);
        list(row.getString(column), " ").forEach(word -> words.add(Enum.valueOf(type, word)));
        return words;
    }
}
