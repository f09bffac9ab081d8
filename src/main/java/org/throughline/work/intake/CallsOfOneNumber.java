package org.throughline.work.intake;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.ReadContact;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** A number that calls again while its callback is still open is one callback, not five. */
@Repository
class CallsOfOneNumber {

    /** On either side, for a log may be written newest first; later than this it is asked about anew. */
    private static final Duration SHORT_TIME = Duration.ofHours(24);

    private final JdbcClient database;

    CallsOfOneNumber(JdbcClient database) {
        this.database = database;
    }

    /** The open item of an earlier call, for a call out of a phone system's log. */
    Optional<WorkItem> findOpen(ReadContact contact) {
        return contact.sender()
                .phone()
                .filter(number -> contact.kind().isLoggedCall())
                .flatMap(number -> findOpen(contact, number));
    }

    private Optional<WorkItem> findOpen(ReadContact contact, ContactPoint number) {
        return database.sql("select " + WorkItemRepository.COLUMNS + """
                        from work.work_item
                        where closed_at is null and source in ('call', 'voicemail') and issue_id in (
                            select v.issue_id from communication.v_incoming_call v
                            where v.sender_phone = :number and v.at between :from and :until and v.id <> :call)
                        order by received_at, id limit 1 for update
                        """)
                .param("number", number.value())
                .param("from", Columns.at(contact.at().minus(SHORT_TIME)))
                .param("until", Columns.at(contact.at().plus(SHORT_TIME)))
                .param("call", contact.id().value())
                .query(WorkItemRepository::read)
                .optional();
    }
}
