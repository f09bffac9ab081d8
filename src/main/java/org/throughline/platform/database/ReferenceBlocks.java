package org.throughline.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reserves numbers in a transaction of its own, so that the row is locked for a moment only. */
@Repository
class ReferenceBlocks {

    static final int SIZE = 32;
    private static final int FIRST = 1000;

    private final JdbcClient database;

    ReferenceBlocks(JdbcClient database) {
        this.database = database;
    }

    /** The last number of a new block. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    long reserve(String kind) {
        return database.sql("""
                        insert into platform.reference_counter as counter (kind, last_number) values (:kind, :first)
                        on conflict (practice_id, kind) do update set last_number = counter.last_number + :size
                        returning last_number
                        """)
                .param("kind", kind)
                .param("first", FIRST + SIZE)
                .param("size", SIZE)
                .query((row, number) -> row.getLong("last_number"))
                .single();
    }
}
