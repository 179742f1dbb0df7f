package org.reportchain.fullstack;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Periods of long ago that ask for what the demo's period asks for; they stand before it wherever periods are listed. */
record MorePeriods(JdbcClient jdbc) {

    void copy(String code) {
        copy(
                code,
                "insert into reporting_period select :code, title, from_date - 7300, to_date - 7300, figures_from,"
                        + " figures_to, cut_off, opening, term, theme, report_title, :code from reporting_period where code ="
                        + " '2022-H1'");
        copyRows(code, "period_section", "place, code, title, depth, kind, owner_role, mandatory, applies_to");
        copyRows(
                code,
                "period_indicator",
                "place, code, section, name, unit, type, decimals, baselines, direction, applies_to, commune_scope,"
                        + " aggregation, cumulative, hard_min, hard_max, plan_from, plan_to, yoy_from, yoy_to, sum_of,"
                        + " parts, at_most, carries_over, explain_zero, denominator_communes, claims_plan, city_line");
        copyRows(code, "period_programme", "number, title");
        copyRows(code, "period_target", "unit, indicator, total");
    }

    private void copyRows(String code, String table, String columns) {
        copy(
                code,
                "insert into %s (period, %s) select :code, %s from %s where period = '2022-H1'"
                        .formatted(table, columns, columns, table));
    }

    private void copy(String code, String sql) {
        jdbc.sql(sql).param("code", code).update();
    }
}
