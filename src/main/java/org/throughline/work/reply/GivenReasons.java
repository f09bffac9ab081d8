package org.throughline.work.reply;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.access.Access;
import org.throughline.communication.CommunicationId;
import org.throughline.platform.database.Columns;
import org.throughline.work.WorkItemId;

/** Why replies went out although there was a doubt about them, for whoever reviews replies; kept for good. */
@Repository
class GivenReasons {

    private final JdbcClient database;

    GivenReasons(JdbcClient database) {
        this.database = database;
    }

    /** What was sent, from which item, and why all the same. */
    record Given(WorkItemId item, CommunicationId sent, String reason) {}

    void keep(Access access, Given given, List<Doubt> doubts, Instant at) {
        for (var doubt : doubts) {
            database.sql("""
                            insert into work.reply_reason (work_item_id, communication_id, doubt, words, reason, given_at,
                                given_by)
                            values (:item, :sent, :doubt, :words, :reason, :at, :by)
                            """)
                    .param("item", given.item().value())
                    .param("sent", given.sent().value())
                    .param("doubt", doubt.kind().code())
                    .param("words", doubt.words())
                    .param("reason", given.reason())
                    .param("at", Columns.at(at))
                    .param("by", access.person().value())
                    .update();
        }
    }
}
