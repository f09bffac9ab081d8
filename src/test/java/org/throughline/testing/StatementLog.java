package org.throughline.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Hears which statements a step sends to the database, so that a test can count them or ask for their plan. */
public final class StatementLog implements QueryExecutionListener {

    private static final ThreadLocal<List<Statement>> HEARD = new ThreadLocal<>();

    /** One statement with the values that were bound to it, in their order. */
    public record Statement(String sql, List<@Nullable Object> values) {

        /** Whether it belongs to the work itself, not to the transaction's practice or the audit trail. */
        boolean counts() {
            return !sql.contains("set_config(")
                    && !sql.contains("audit.audit_event")
                    && !sql.contains("event_publication");
        }
    }

    /** The statements of the step that count, on this thread. */
    public static List<Statement> of(Runnable step) {
        return heard(step).stream().filter(Statement::counts).toList();
    }

    private static List<Statement> heard(Runnable step) {
        var heard = new ArrayList<Statement>();
        HEARD.set(heard);
        try {
            step.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    /** The first statement of the step that the condition picks. */
    public static Statement oneOf(Runnable step, Predicate<String> which) {
        return heard(step).stream()
                .filter(statement -> which.test(statement.sql()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var heard = HEARD.get();
        if (heard != null) {
            queries.forEach(query -> heard.add(new Statement(query.getQuery(), values(query))));
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    private static List<@Nullable Object> values(QueryInfo query) {
        var values = new ArrayList<@Nullable Object>();
        query.getParametersList().stream()
                .flatMap(List::stream)
                .forEach(operation ->
                        values.add(isNull(operation) ? null : operation.getArgs()[1]));
        return values;
    }

    private static boolean isNull(ParameterSetOperation operation) {
        return ParameterSetOperation.isSetNullParameterOperation(operation);
    }

    /** Listens to the data source of a test's context. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InPlace {

        @Bean
        static BeanPostProcessor statementLog() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database && !(bean instanceof ProxyDataSource)
                            ? ProxyDataSourceBuilder.create(database)
                                    .listener(new StatementLog())
                                    .build()
                            : bean;
                }
            };
        }
    }
}
