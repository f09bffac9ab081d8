package org.throughline.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;

/**
 * Seals what has been written since the last seal: the digest of the events, chained to the digest before. A seal covers whole
 * transactions, and only those older than every transaction still under way, so that nothing can slip in behind it.
 */
@Service
class Sealer {

    /** So many events at most are read for one seal; the transaction that passes it is still sealed as a whole. */
    private static final int BATCH = 10_000;

    private static final String FIRST = "0";

    private final JdbcClient database;

    Sealer(JdbcClient database) {
        this.database = database;
    }

    /** The end of the chain so far. */
    record Head(long number, String coversUntil, String digest) {

        private static final String NOTHING = "00".repeat(32);

        static Head beforeTheFirst() {
            return new Head(0, FIRST, NOTHING);
        }

        private static Head read(ResultSet row, int number) throws SQLException {
            return new Head(row.getLong("number"), row.getString("covers_until"), row.getString("digest"));
        }
    }

    /** Seals one batch of the bound practice; answers how many events it holds, zero when there was nothing new. */
    @Transactional
    public long seal(PracticeId practice, Instant now) {
        allowTime();
        var head = lockHead(practice);
        var until = until(practice, head);
        var sealed = write(practice, head, until, now);
        sealed.ifPresent(seal -> database.sql("""
                        update audit.chain_head set number = :number, covers_until = :until::xid8,
                            digest = decode(:digest, 'hex')
                        where practice_id = :practice
                        """)
                .param("number", head.number() + 1)
                .param("until", until)
                .param("digest", seal.digest())
                .param("practice", practice.value())
                .update());
        return sealed.map(Sealed::events).orElse(0L);
    }

    /** A transaction is sealed as a whole, and a bulk load may have written more than the usual five seconds suffice for. */
    private void allowTime() {
        var _ = database.sql("select set_config('statement_timeout', '60s', true) as allowed")
                .query(String.class)
                .single();
    }

    private record Sealed(long events, String digest) {}

    private Head lockHead(PracticeId practice) {
        return find(practice).orElseGet(() -> {
            database.sql("""
                            insert into audit.chain_head (number, covers_until, digest)
                            values (0, '0'::xid8, decode(:digest, 'hex')) on conflict do nothing
                            """).param("digest", Head.beforeTheFirst().digest()).update();
            return find(practice).orElseThrow();
        });
    }

    private Optional<Head> find(PracticeId practice) {
        return database.sql("""
                        select h.number, h.covers_until::text as covers_until, encode(h.digest, 'hex') as digest
                        from audit.chain_head h
                        where h.practice_id = :practice for update
                        """)
                .param("practice", practice.value())
                .query(Head::read)
                .optional();
    }

    /**
     * The first transaction that this seal leaves to the next one. Where the batch ends is asked once, as a value: a join would
     * ask it for every row when the planner has not heard yet how many there are.
     */
    private String until(PracticeId practice, Head head) {
        return database.sql("""
                        select coalesce(
                            (select e.written_in from audit.audit_event e
                             where e.practice_id = :practice
                               and e.written_in < pg_snapshot_xmin(pg_current_snapshot())
                               and e.written_in > (
                                   select b.written_in from audit.audit_event b
                                   where b.practice_id = :practice and b.written_in >= :from::xid8
                                     and b.written_in < pg_snapshot_xmin(pg_current_snapshot())
                                   order by b.practice_id, b.written_in, b.id offset :batch limit 1)
                             order by e.practice_id, e.written_in, e.id limit 1),
                            pg_snapshot_xmin(pg_current_snapshot()))::text as until
                        """)
                .param("practice", practice.value())
                .param("from", head.coversUntil())
                .param("batch", BATCH)
                .query((row, number) -> row.getString("until"))
                .single();
    }

    private Optional<Sealed> write(PracticeId practice, Head head, String until, Instant now) {
        return database.sql("""
                        insert into audit.seal (number, covers_until, events, digest, sealed_at)
                        select :number, :until::xid8, count(*),
                               sha256(decode(:previous, 'hex') || int8send(:number) || xid8send(:until::xid8) || int8send(count(*))
                                      || timestamptz_send(:at)
                                      || string_agg(sha256(audit.canonical(e)), ''::bytea order by e.written_in, e.id)),
                               :at
                        from audit.audit_event e
                        where e.practice_id = :practice and e.written_in >= :from::xid8 and e.written_in < :until::xid8
                        having count(*) > 0
                        returning events, encode(digest, 'hex') as digest
                        """)
                .param("number", head.number() + 1)
                .param("until", until)
                .param("previous", head.digest())
                .param("at", Columns.at(now.truncatedTo(java.time.temporal.ChronoUnit.MICROS)))
                .param("practice", practice.value())
                .param("from", head.coversUntil())
                .query((row, number) -> new Sealed(row.getLong("events"), row.getString("digest")))
                .optional();
    }
}
