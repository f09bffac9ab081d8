package org.throughline.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.throughline.platform.database.Columns;

/** A seal as it stands in the table, to be doubted. */
record StoredSeal(long number, long coversUntil, long events, byte[] digest, Instant sealedAt) {

    static StoredSeal read(ResultSet row, int number) throws SQLException {
        return new StoredSeal(
                row.getLong("number"),
                Long.parseUnsignedLong(row.getString("covers_until")),
                row.getLong("events"),
                row.getBytes("digest"),
                Columns.instant(row, "sealed_at"));
    }
}
