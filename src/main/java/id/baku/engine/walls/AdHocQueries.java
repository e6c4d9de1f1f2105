package id.baku.engine.walls;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;

import id.baku.engine.refusal.Refusal;

/**
 * Refuses expressions in queries of people: the engine would evaluate them on the server at any cost. Its own ban covers only
 * the outermost query, and not what is stored as a filter.
 */
public final class AdHocQueries {

    private static final String SENTENCE = "Kueri tidak boleh memuat ekspresi (isian yang namanya berakhiran Expression).";

    private AdHocQueries() {
    }

    /** Refuses an expression in a query or in queries joined by "or", before the engine evaluates any. */
    static void refuseExpressions(AbstractQuery<?, ?> query) {
        if (!expressionsIn(query).isEmpty()) {
            throw Refusal.invalid(SENTENCE);
        }
    }

    /** Queries joined by "or" refer to the same list as the outermost one, so each is visited once. */
    private static Set<Map.Entry<String, String>> expressionsIn(Object query) {
        Stream<?> all = query instanceof TaskQueryImpl tasks ? Stream.concat(Stream.of(query), tasks.getQueries().stream())
                : Stream.of(query);
        return all.flatMap(one -> one instanceof AbstractQuery<?, ?> each ? each.getExpressions().entrySet().stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** A filter that people save may have only those expressions that the system gave it. */
    public static class Filters extends FilterServiceImpl {

        @Override
        public Filter saveFilter(Filter filter) {
            commandExecutor.execute(context -> {
                if (context.getAuthentication() != null && !stored(filter.getId(), context).containsAll(expressionsIn(filter.getQuery()))) {
                    throw Refusal.invalid(SENTENCE);
                }
                return null;
            });
            return super.saveFilter(filter);
        }

        private static Set<Map.Entry<String, String>> stored(String id, CommandContext context) {
            FilterEntity filter = id == null ? null : context.getFilterManager().findFilterById(id);
            return filter == null ? Set.of() : expressionsIn(filter.getQuery());
        }
    }
}
