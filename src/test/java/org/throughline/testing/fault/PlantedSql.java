package org.throughline.testing.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The place where a test plants one wrong SQL step into the otherwise real code, or lets a worker die at a statement: every
 * statement passes here on its way to the database.
 */
public final class PlantedSql {

    private static final ScopedValue<String> DIES_AT = ScopedValue.newInstance();

    private final AtomicReference<UnaryOperator<String>> change = new AtomicReference<>(UnaryOperator.identity());

    /** The worker's process ended here, for all that the code around it can tell. */
    public static final class Died extends Error {
        private static final long serialVersionUID = 1;

        public Died() {
            super("the worker died", null, false, false);
        }
    }

    /** Runs the step with every statement changed so; each change has to hit, or the plant has missed the code. */
    public void planted(Map<String, String> changes, Runnable step) {
        Set<String> hit = ConcurrentHashMap.newKeySet();
        change.set(sql -> changed(sql, changes, hit));
        try {
            step.run();
        } finally {
            change.set(UnaryOperator.identity());
        }
        if (!hit.equals(changes.keySet())) {
            throw new IllegalStateException(
                    "no statement says any more what one of these replaces: " + changes.keySet());
        }
    }

    private static String changed(String sql, Map<String, String> changes, Set<String> hit) {
        var changed = sql;
        for (var one : changes.entrySet()) {
            if (changed.contains(one.getKey())) {
                hit.add(one.getKey());
                changed = changed.replace(one.getKey(), one.getValue());
            }
        }
        return changed;
    }

    /** Runs the step on a thread that dies at the first statement with these words, before it is executed. */
    public static void dyingAt(String words, Runnable step) {
        ScopedValue.where(DIES_AT, words).run(step);
    }

    DataSource around(DataSource real) {
        return new DelegatingDataSource(real) {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(super.getConnection());
            }
        };
    }

    private Connection watched(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        arguments[0] = passing((String) arguments[0]);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw cause(failed);
                    }
                });
    }

    private String passing(String sql) {
        if (DIES_AT.isBound() && sql.contains(DIES_AT.get())) {
            throw new Died();
        }
        return change.get().apply(sql);
    }

    private static Throwable cause(InvocationTargetException failed) {
        @Nullable Throwable cause = failed.getCause();
        return cause == null ? failed : cause;
    }
}
