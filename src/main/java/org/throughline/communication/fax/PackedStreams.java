package org.throughline.communication.fax;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How much the streams of a PDF unpack to, seen from outside before anybody unpacks one to work with it. */
final class PackedStreams {

    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int AT_ONCE = 64 * 1024;

    private final byte[] pdf;
    private final byte[] unpacked = new byte[AT_ONCE];

    PackedStreams(byte[] pdf) {
        this.pdf = pdf;
    }

    /** Whether one of them, or all together, are larger than that. */
    boolean exceed(long mostOfOne, long mostOfAll) {
        var inflater = new Inflater();
        try {
            long all = 0;
            for (int at = next(0); at >= 0; at = next(at)) {
                long size = size(inflater, at, mostOfOne);
                all += size;
                if (size > mostOfOne || all > mostOfAll) {
                    return true;
                }
            }
            return false;
        } finally {
            inflater.end();
        }
    }

    /** Where the bytes of the next stream begin; -1 if there is none. */
    private int next(int from) {
        for (int at = from; at + BEGIN.length + 1 < pdf.length; at++) {
            if (beginsAt(at)) {
                int data = at + BEGIN.length;
                return pdf[data] == '\r' ? data + 2 : data + 1;
            }
        }
        return -1;
    }

    private boolean beginsAt(int at) {
        for (int place = 0; place < BEGIN.length; place++) {
            if (pdf[at + place] != BEGIN[place]) {
                return false;
            }
        }
        byte after = pdf[at + BEGIN.length];
        return after == '\n' || after == '\r';
    }

    /** What is not packed so ends at once. */
    private long size(Inflater inflater, int at, long most) {
        inflater.reset();
        inflater.setInput(pdf, at, pdf.length - at);
        try {
            while (!inflater.finished() && inflater.getBytesWritten() <= most) {
                if (inflater.inflate(unpacked) == 0) {
                    break;
                }
            }
        } catch (DataFormatException otherwisePacked) {
            return inflater.getBytesWritten();
        }
        return inflater.getBytesWritten();
    }
}
