package org.reportchain.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.reportchain.text.Refusal;

/**
 * The few expressions that a query or a saved filter may hold: who asks, their groups, and a time reckoned from now.
 *
 * <p>The engine's own switch for expressions in queries looks only at the outermost query, and saved filters evaluate
 * whatever they were saved with; so whoever may ask for tasks could run code.
 */
final class QueryExpressions {

    private static final int LONGEST = 200;
    private static final Pattern ALLOWED =
            Pattern.compile("\\$\\{\\s*(?:currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(?:\\.(?:" + Moments.STEP + ")\\(\\d{0,6}\\))*(?:\\.toDate\\(\\))?)\\s*}");

    private QueryExpressions() {}

    /** Refuses an expression that is not on the list, before it is evaluated: a bad request for every door. */
    static void check(String expression) {
        if (expression.length() > LONGEST || !ALLOWED.matcher(expression).matches()) {
            throw Doors.answer(Refusal.invalid("engine.queryExpression", shortened(expression)));
        }
    }

    /** Refuses a query that holds such an expression anywhere, however deep its alternatives are nested. */
    static void checkAll(AbstractQuery<?, ?> query) {
        check(query, new HashSet<>());
    }

    private static void check(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> seen) {
        if (!seen.add(query)) {
            return;
        }
        query.getExpressions().values().forEach(QueryExpressions::check);
        if (query instanceof TaskQueryImpl tasks) {
            Collection<TaskQueryImpl> alternatives = tasks.getQueries();
            alternatives.forEach(alternative -> check(alternative, seen));
        }
    }

    private static String shortened(String expression) {
        return expression.length() > LONGEST ? expression.substring(0, LONGEST) + "…" : expression;
    }
}
