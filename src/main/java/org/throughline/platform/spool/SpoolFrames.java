package org.throughline.platform.spool;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How records stand in a file: a mark, the length, a checksum, the time and the bytes of each. A record that was torn is known by
 * its checksum, and the next whole one by its mark.
 *
 * @param whole in their order
 * @param damaged how many bytes belong to no whole record
 */
record SpoolFrames(List<Spooled> whole, long damaged) {

    private static final int MARK = 0x544C5350;
    private static final int HEADER = 3 * Integer.BYTES + Long.BYTES;

    static byte[] written(Spooled record) {
        var frame = ByteBuffer.allocate(HEADER + record.bytes().length);
        frame.putInt(MARK).putInt(record.bytes().length).putInt(0);
        frame.putLong(record.at().toEpochMilli()).put(record.bytes());
        frame.putInt(2 * Integer.BYTES, checksum(frame.array(), 0, frame.capacity()));
        return frame.array();
    }

    static SpoolFrames read(byte[] file) {
        var whole = new ArrayList<Spooled>();
        long damaged = 0;
        for (int place = 0; place < file.length; ) {
            var found = at(file, place);
            found.ifPresent(whole::add);
            damaged += found.isPresent() ? 0 : 1;
            place += found.map(record -> HEADER + record.bytes().length).orElse(1);
        }
        return new SpoolFrames(List.copyOf(whole), damaged);
    }

    private static Optional<Spooled> at(byte[] file, int place) {
        if (file.length - place < HEADER) {
            return Optional.empty();
        }
        var frame = ByteBuffer.wrap(file, place, file.length - place);
        var marked = frame.getInt() == MARK;
        var length = frame.getInt();
        var sum = frame.getInt();
        if (!marked
                || length < 0
                || length > file.length - place - HEADER
                || sum != checksum(file, place, HEADER + length)) {
            return Optional.empty();
        }
        var at = Instant.ofEpochMilli(frame.getLong());
        var bytes = new byte[length];
        frame.get(bytes);
        return Optional.of(new Spooled(at, bytes));
    }

    /** Over everything but the checksum itself. */
    private static int checksum(byte[] file, int place, int length) {
        var sum = new CRC32C();
        sum.update(file, place, 2 * Integer.BYTES);
        sum.update(file, place + 3 * Integer.BYTES, length - 3 * Integer.BYTES);
        return (int) sum.getValue();
    }
}
