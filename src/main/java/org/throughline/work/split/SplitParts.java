package org.throughline.work.split;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.access.Access;
import org.throughline.communication.CommunicationId;
import org.throughline.platform.database.Columns;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;

/** Which words of which message became which item; kept for good. */
@Repository
class SplitParts {

    private final JdbcClient database;

    SplitParts(JdbcClient database) {
        this.database = database;
    }

    /** An item, and the part of it that became another. */
    record Cut(WorkItem from, WorkItem to, Part part, boolean clinical) {}

    void keep(Access access, Cut cut, Instant at) {
        database.sql("""
                        insert into work.split_part (work_item_id, part_item_id, communication_id, words, clinical, marked_at,
                            marked_by)
                        values (:from, :to, :message, :words, :clinical, :at, :by)
                        """)
                .param("from", cut.from().id().value())
                .param("to", cut.to().id().value())
                .param("message", cut.part().message().value())
                .param("words", cut.part().words())
                .param("clinical", cut.clinical())
                .param("at", Columns.at(at))
                .param("by", access.person().value())
                .update();
    }

    /** Whether the item itself is a part of another one. */
    boolean isPart(WorkItemId item) {
        return database.sql("select 1 from work.split_part where part_item_id = :item")
                .param("item", item.value())
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    /** The words for the care team that have items of their own, by their message. */
    Map<CommunicationId, List<String>> clinicalOf(WorkItemId item) {
        return database
                .sql(
                        "select communication_id, words from work.split_part where work_item_id = :item and clinical order by id")
                .param("item", item.value())
                .query((row, number) ->
                        Map.entry(new CommunicationId(Columns.id(row, "communication_id")), row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }
}
