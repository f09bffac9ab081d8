package org.throughline.communication.outbox;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;

/** The contacts that messages of ours answer, by the names that their sources gave them. */
@Repository
class AnsweredContacts {

    private final JdbcClient database;

    AnsweredContacts(JdbcClient database) {
        this.database = database;
    }

    /** What the source of the answered contact calls it; empty where it came another way than the answer goes. */
    @Transactional(readOnly = true)
    Optional<String> nameOf(CommunicationId answer) {
        return database.sql("""
                        select r.provider_id from communication.communication c
                        join communication.communication a on a.practice_id = c.practice_id and a.id = c.in_response_to
                        join communication.raw_message r on r.practice_id = a.practice_id and r.id = a.raw_id
                        where c.id = :id and a.channel = c.channel and a.channel = :channel
                        """)
                .param("id", answer.value())
                .param("channel", Channel.PORTAL_MESSAGE.code())
                .query((row, number) -> row.getString("provider_id"))
                .optional();
    }
}
