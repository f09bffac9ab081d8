package org.throughline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plain statements on one connection: what the limit is made of. */
record Sql(Connection connection) {

    /** Runs a statement that answers with an id, or with nothing. */
    Optional<UUID> id(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            if (!statement.execute()) {
                return Optional.empty();
            }
            try (var rows = statement.getResultSet()) {
                return rows.next() ? Optional.ofNullable(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** Reads every row to its end and says how many there were. */
    int rows(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData().getColumnCount();
                var count = 0;
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                    count++;
                }
                return count;
            }
        }
    }

    void audit(Instant at, UUID actor, String action, UUID entity) throws SQLException {
        id("""
                insert into audit.audit_event (at, actor_kind, actor_id, action, entity_type, entity_id)
                values (?, 'PERSON', ?, ?, 'Task', ?)
                """, at(at), actor, action, entity);
    }

    void event(Instant at, UUID actor, String kind, UUID item) throws SQLException {
        id("""
                insert into work.ownership_event (work_item_id, kind, at, actor_kind, actor_id)
                values (?, ?, ?, 'PERSON', ?)
                """, item, kind, at(at), actor);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
