package org.throughline.work.reply;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.access.Access;
import org.throughline.communication.CommunicationId;
import org.throughline.playbook.FactId;
import org.throughline.playbook.Facts;
import org.throughline.work.WorkItemId;

/** Which of the practice's answers went out in which reply; one that may not be said any more stops it (INV-12). */
@Repository
class SaidFacts {

    private final Facts facts;
    private final JdbcClient database;

    SaidFacts(Facts facts, JdbcClient database) {
        this.facts = facts;
        this.database = database;
    }

    void check(Access access, ReplyDesk.Answer answer) {
        answer.basis().fact().ifPresent(fact -> {
            var _ = facts.requireSayable(access, fact, answer.language());
        });
    }

    void keep(WorkItemId item, CommunicationId sent, FactId fact) {
        database.sql("""
                        insert into work.said_fact (communication_id, fact_id, work_item_id)
                        values (:communication, :fact, :item)
                        """)
                .param("communication", sent.value())
                .param("fact", fact.value())
                .param("item", item.value())
                .update();
    }
}
