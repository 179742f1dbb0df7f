package org.reportchain.engine;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.FilterServiceImpl;

/** The engine's filter service, which saves no filter that would be refused when it is asked. */
class GuardedFilterService extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        if (filter.getQuery() instanceof AbstractQuery<?, ?> query) {
            QueryExpressions.checkAll(query);
        }
        return super.saveFilter(filter);
    }
}
