package org.throughline.communication.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;

/** Mail that reached a mailbox of no practice, kept whole until the operator has said whose it is. */
@Repository
class StrayMail {

    private final JdbcClient database;

    StrayMail(JdbcClient database) {
        this.database = database;
    }

    /** One mailbox with mail that waits. */
    record Waiting(String mailbox, int mails, Instant oldest) {}

    /** One mail. Prints masked. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Stray(UUID id, Channel channel, String mailbox, String providerId, byte[] raw, Instant receivedAt) {

        @Override
        public String toString() {
            return "Stray[" + id + "]";
        }
    }

    /** What became of it: exactly one of the two. */
    record Handled(
            Instant at, String by, java.util.Optional<PracticeId> practice, java.util.Optional<String> because) {}

    /** By which channel it came, to which mailbox or number, and what its source calls it. */
    record Came(Channel channel, String mailbox, String providerId) {}

    @Transactional
    boolean keep(Came came, byte[] raw, Instant at) {
        return database.sql("""
                        insert into communication.stray_mail (channel, mailbox, provider_id, raw, received_at)
                        values (:channel, :mailbox, :provider, :raw, :at)
                        on conflict (mailbox, provider_id, sha256) do nothing
                        """)
                        .param("channel", came.channel().code())
                        .param("mailbox", came.mailbox())
                        .param("provider", came.providerId())
                        .param("raw", raw)
                        .param("at", Columns.at(at))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    List<Waiting> waiting() {
        return database.sql("""
                        select mailbox, count(*) as mails, min(received_at) as oldest from communication.stray_mail
                        where handled_at is null group by mailbox order by mailbox
                        """)
                .query((row, number) ->
                        new Waiting(row.getString("mailbox"), row.getInt("mails"), Columns.instant(row, "oldest")))
                .list();
    }

    @Transactional(readOnly = true)
    List<UUID> waitingIn(String mailbox) {
        return database.sql("""
                        select id from communication.stray_mail where mailbox = :mailbox and handled_at is null
                        order by received_at, id
                        """)
                .param("mailbox", mailbox)
                .query((row, number) -> Columns.id(row, "id"))
                .list();
    }

    /** The mail, locked for whoever handles it; none when somebody else has. */
    List<Stray> claim(UUID id) {
        return database.sql("""
                        select id, channel, mailbox, provider_id, raw, received_at from communication.stray_mail
                        where id = :id and handled_at is null for update
                        """)
                .param("id", id)
                .query((row, number) -> new Stray(
                        Columns.id(row, "id"),
                        Channel.of(row.getString("channel")),
                        row.getString("mailbox"),
                        row.getString("provider_id"),
                        row.getBytes("raw"),
                        Columns.instant(row, "received_at")))
                .list();
    }

    void handled(UUID id, Handled how) {
        database.sql("""
                        update communication.stray_mail
                        set handled_at = :at, handled_by = :by, routed_to = :practice, set_aside_because = :because
                        where id = :id
                        """)
                .param("id", id)
                .param("at", Columns.at(how.at()))
                .param("by", how.by())
                .param("practice", how.practice().map(PracticeId::value).orElse(null))
                .param("because", how.because().orElse(null))
                .update();
    }
}
