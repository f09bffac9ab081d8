package org.throughline.communication.mail;

/** How far reading goes, so that no mail, however made, can exhaust the process. */
final class ReadingLimits {

    static final int TEXT_CHARACTERS = 200_000;
    static final int TEXT_BYTES = 4 * TEXT_CHARACTERS;
    static final int HTML_BYTES = 2_000_000;
    static final int PARTS = 500;
    static final int DEPTH = 20;
    static final int HEADER_BYTES = 256 * 1024;
    static final int REPORT_BYTES = 64 * 1024;
    static final long OPENED_ATTACHMENT_BYTES = 25L * 1024 * 1024;
    static final int ADDRESSES = 200;
    static final int HOPS = 30;

    private ReadingLimits() {}
}
