package org.throughline.playbook.holding;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.Moment.FourParts;

/** Signatures as rows of {@code playbook.holding_signature}; the last one counts, and none is written over. */
@Repository
class HoldingRepository {

    private final JdbcClient database;

    HoldingRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<HoldingSignature> last() {
        return database.sql("""
                        select received, checking, needed, next_update, signed_by, signed_at
                        from playbook.holding_signature order by id desc limit 1
                        """)
                .query((row, number) -> new HoldingSignature(
                        new FourParts(
                                row.getString("received"),
                                row.getString("checking"),
                                row.getString("needed"),
                                row.getString("next_update")),
                        new PersonId(Columns.id(row, "signed_by")),
                        Columns.instant(row, "signed_at")))
                .optional();
    }

    void add(HoldingSignature signature) {
        var words = signature.words();
        database.sql("""
                        insert into playbook.holding_signature
                            (received, checking, needed, next_update, signed_by, signed_at)
                        values (:received, :checking, :needed, :next, :by, :at)
                        """)
                .param("received", words.received())
                .param("checking", words.checking())
                .param("needed", words.needed())
                .param("next", words.next())
                .param("by", signature.by().value())
                .param("at", Columns.at(signature.at()))
                .update();
    }
}
