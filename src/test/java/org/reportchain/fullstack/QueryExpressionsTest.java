package org.reportchain.fullstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportchain.fullstack.Rest.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever may ask for tasks cannot make the application evaluate anything, in a query or in a filter, at any door. */
@FullStackTest
class QueryExpressionsTest {

    private static final String PROBE = "queryProbe";
    private static final AtomicInteger TOUCHED = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private DefaultListableBeanFactory beans;

    @Autowired
    private FilterService filters;

    @Autowired
    private JdbcClient jdbc;

    /** A bean of the application whose method tells that it was called. */
    public static final class Probe {
        public String touch() {
            TOUCHED.incrementAndGet();
            return "006.drafter";
        }
    }

    private static final List<String> EXPRESSIONS = List.of(
            "${queryProbe.touch()}",
            "${reviewRounds.seats(1)}",
            "${''.getClass().forName('java.lang.Runtime')}",
            "${currentUser()}${queryProbe.touch()}");

    @BeforeEach
    void putTheProbeInReach() {
        TOUCHED.set(0);
        beans.registerSingleton(PROBE, new Probe());
    }

    @AfterEach
    void takeTheProbeAway() {
        beans.destroySingleton(PROBE);
    }

    static Stream<Arguments> queries() {
        Function<String, Object> plain = expression -> Map.of("assigneeExpression", expression);
        Function<String, Object> or = expression -> Map.of("orQueries", List.of(plain.apply(expression)));
        Function<String, Object> nested = expression -> Map.of("orQueries", List.of(or.apply(expression)));
        Function<String, Object> hidden = expression -> Map.of(
                "name",
                "x",
                "orQueries",
                List.of(Map.of("name", "y"), Map.of("name", "z", "dueBeforeExpression", expression)));
        return Stream.of(
                Arguments.of("in the query", plain),
                Arguments.of("in an alternative", or),
                Arguments.of("in an alternative of an alternative", nested),
                Arguments.of("in the second alternative", hidden));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void queryWithAnExpressionIsRefused(String where, Function<String, Object> query) {
        for (Door door : doors("006.drafter")) {
            for (String expression : EXPRESSIONS) {
                refused(door.post("task?maxResults=9", query.apply(expression)));
                refused(door.post("task/count", query.apply(expression)));
            }
        }
    }

    @Test
    void queryInTheAddressIsRefused() {
        for (Door door : doors("006.drafter")) {
            for (String expression : EXPRESSIONS) {
                String parameters = "assigneeExpression=" + URLEncoder.encode(expression, UTF_8);
                refused(door.get("task?maxResults=9&" + parameters));
                refused(door.get("task/count?" + parameters));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void filterWithAnExpressionIsNotSavedNotEvenForAnAdministrator(String where, Function<String, Object> query) {
        long before = filters.createFilterQuery().count();
        for (Door door : doors("admin")) {
            for (String expression : EXPRESSIONS) {
                refused(door.post(
                        "filter/create",
                        Map.of(
                                "resourceType",
                                "Task",
                                "name",
                                "evil",
                                "query",
                                query.apply(expression),
                                "properties",
                                Map.of())));
            }
        }
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void filterExtendedByAnExpressionIsRefused(String where, Function<String, Object> query) {
        String saved = filters.createFilterQuery().list().get(0).getId();
        for (Door door : doors("006.drafter")) {
            for (String expression : EXPRESSIONS) {
                refused(door.post("filter/" + saved + "/list?maxResults=9", query.apply(expression)));
                refused(door.post("filter/" + saved + "/count", query.apply(expression)));
                refused(door.post("filter/" + saved + "/singleResult", query.apply(expression)));
            }
        }
    }

    @Test
    void filterThatCameIntoTheDatabaseSomeOtherWayIsNotEvaluated() {
        Filter planted = filters.saveFilter(filters.newTaskFilter("planted"));
        try {
            for (String query : List.of(
                    "{\"taskAssigneeExpression\":\"%s\"}", "{\"orQueries\":[{\"taskAssigneeExpression\":\"%s\"}]}")) {
                for (String expression : EXPRESSIONS) {
                    jdbc.sql("update act_ru_filter set query_ = ? where id_ = ?")
                            .params(
                                    query.formatted(expression).replace("taskAssigneeExpression", "assigneeExpression"),
                                    planted.getId())
                            .update();
                    for (Door door : doors("admin")) {
                        refused(door.get("filter/" + planted.getId() + "/list?maxResults=9"));
                        refused(door.get("filter/" + planted.getId() + "/count"));
                    }
                }
            }
        } finally {
            filters.deleteFilter(planted.getId());
        }
    }

    @Test
    void filtersOfTasklistStillWork() {
        for (Filter filter : filters.createFilterQuery().list()) {
            for (Door door : doors("006.drafter")) {
                assertThat(door.get("filter/" + filter.getId() + "/count").status())
                        .as(filter.getName())
                        .isEqualTo(200);
            }
        }
        assertThat(filters.createFilterQuery().count()).isEqualTo(5);
    }

    private List<Door> doors(String person) {
        return List.of(Door.rest(port, person), Door.webapp(port, person));
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(TOUCHED).hasValue(0);
    }
}
