package org.throughline.audit.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.database.Columns;

/**
 * An entry as it stands in the table, and its canonical bytes. The bytes are made here anew and not by the database that is
 * doubted: every value with its length before it, a missing one with the length -1.
 */
record StoredEntry(long writtenIn, ByteBuffer canonical) {

    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    static final String COLUMNS = """
            e.practice_id, e.id, e.at, e.actor_kind, e.actor_id, e.action, e.entity_type, e.entity_id, e.patient_id, e.reason,
            e.shown, e.written_in::text as written_in
            """;

    static StoredEntry read(ResultSet row, int number) throws SQLException {
        var writtenIn = Long.parseUnsignedLong(row.getString("written_in"));
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            framed(out, Columns.id(row, "practice_id"));
            framed(out, Columns.id(row, "id"));
            framed(out, micros(Columns.instant(row, "at")));
            framed(out, row.getString("actor_kind"));
            framed(out, Columns.id(row, "actor_id"));
            framed(out, row.getString("action"));
            framed(out, row.getString("entity_type"));
            framed(out, Columns.id(row, "entity_id"));
            framed(out, Columns.optionalId(row, "patient_id").orElse(null));
            framed(out, row.getString("reason"));
            framed(
                    out,
                    row.getArray("shown") == null
                            ? null
                            : (UUID[]) row.getArray("shown").getArray());
            framed(out, writtenIn);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new StoredEntry(writtenIn, ByteBuffer.wrap(bytes.toByteArray()));
    }

    /** Microseconds since the year 2000, as PostgreSQL stores a time. */
    static long micros(Instant at) {
        var since = Duration.between(POSTGRES_EPOCH, at);
        return Math.addExact(Math.multiplyExact(since.getSeconds(), 1_000_000L), since.getNano() / 1_000);
    }

    private static void framed(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void framed(DataOutputStream out, @Nullable UUID id) throws IOException {
        if (id == null) {
            out.writeInt(-1);
            return;
        }
        out.writeInt(2 * Long.BYTES);
        write(out, id);
    }

    private static void framed(DataOutputStream out, UUID @Nullable [] ids) throws IOException {
        if (ids == null || ids.length == 0) {
            out.writeInt(-1);
            return;
        }
        out.writeInt(ids.length * 2 * Long.BYTES);
        for (var id : ids) {
            write(out, id);
        }
    }

    private static void framed(DataOutputStream out, long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }
}
