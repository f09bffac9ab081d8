package org.throughline.work.web;

import java.time.Instant;
import java.util.List;

/** What a search found. */
public record FoundView(List<Row> rows) {

    /** One item that was found. */
    public record Row(String href, String reference, String summary, Instant receivedAt, boolean open) {}
}
