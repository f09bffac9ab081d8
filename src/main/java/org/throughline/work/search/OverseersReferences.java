package org.throughline.work.search;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.platform.database.Columns;
import org.throughline.work.ItemReferences;
import org.throughline.work.WorkItemId;

/** Names of items, without anything that is in them. */
@Repository
class OverseersReferences implements ItemReferences {

    private final JdbcClient database;

    OverseersReferences(JdbcClient database) {
        this.database = database;
    }

    private record Named(UUID id, String reference) {}

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Access access, Collection<UUID> items) {
        access.requireOversight();
        if (items.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select w.id, w.reference from work.work_item w
                        where w.practice_id = :practice and w.id = any (:ids::uuid[])
                        """)
                .param("practice", access.practice().value())
                .param("ids", items.toArray(UUID[]::new))
                .query((row, number) -> new Named(Columns.id(row, "id"), row.getString("reference")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::reference));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkItemId> find(Access access, String reference) {
        access.requireOversight();
        return database.sql("""
                        select w.id from work.work_item w
                        where w.practice_id = :practice and w.reference = :reference
                        """)
                .param("practice", access.practice().value())
                .param("reference", reference.strip().toUpperCase(Locale.ROOT))
                .query((row, number) -> new WorkItemId(Columns.id(row, "id")))
                .optional();
    }
}
