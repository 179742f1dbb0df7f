package org.reportchain.chain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for rows of the engine that belong to an instance and to no district: everybody could read them.
 *
 * <p>The tables are taken from the database itself, so that no new one is forgotten. Rows without an instance (the jobs
 * that clean up history, what was done to deployments and filters, deadlines looked up in their table) hold nothing of a
 * district. What went into a decision and what came out of it is read only together with the decision itself, which has
 * its district; the engine gives these rows none of their own.
 */
public final class Districtless {

    private static final List<String> INSTANCE = List.of("PROC_INST_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_");

    private static final List<String> PARTS_OF_A_DECISION = List.of("ACT_HI_DEC_IN", "ACT_HI_DEC_OUT");

    private Districtless() {}

    /** How many rows with an instance each table of the engine has. */
    public static Map<String, Long> rows(JdbcClient jdbc) {
        return counts(jdbc, "");
    }

    /** How many of them have no district, by table; tables without any are left out. */
    public static Map<String, Long> rowsWithoutDistrict(JdbcClient jdbc) {
        return counts(jdbc, " and TENANT_ID_ is null");
    }

    private static Map<String, Long> counts(JdbcClient jdbc, String condition) {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables(jdbc)) {
            if (PARTS_OF_A_DECISION.contains(table)) {
                continue;
            }
            List<String> columns = columns(jdbc, table);
            String bound = String.join(
                    " or ",
                    INSTANCE.stream()
                            .filter(columns::contains)
                            .map(column -> column + " is not null")
                            .toList());
            if (!bound.isEmpty() && columns.contains("TENANT_ID_")) {
                long count = jdbc.sql("select count(*) from " + table + " where (" + bound + ")" + condition)
                        .query(Long.class)
                        .single();
                if (count > 0) {
                    counts.put(table, count);
                }
            }
        }
        return counts;
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql(
                        "select upper(table_name) from information_schema.tables where upper(table_name) like 'ACT_RU_%'"
                                + " or upper(table_name) like 'ACT_HI_%'")
                .query(String.class)
                .list();
    }

    private static List<String> columns(JdbcClient jdbc, String table) {
        return jdbc.sql("select upper(column_name) from information_schema.columns where upper(table_name) = ?")
                .param(table)
                .query(String.class)
                .list();
    }
}
