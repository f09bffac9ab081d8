package org.throughline.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.throughline.platform.database.Columns;

/** A seal as it stands in the table, to be doubted; its digest in hexadecimal. */
record StoredSeal(long number, long coversUntil, long events, String digest, Instant sealedAt) {

    static final String COLUMNS = """
            s.number, s.covers_until::text as covers_until, s.events, encode(s.digest, 'hex') as digest, s.sealed_at
            """;

    static StoredSeal read(ResultSet row, int number) throws SQLException {
        return new StoredSeal(
                row.getLong("number"),
                Long.parseUnsignedLong(row.getString("covers_until")),
                row.getLong("events"),
                row.getString("digest"),
                Columns.instant(row, "sealed_at"));
    }
}
