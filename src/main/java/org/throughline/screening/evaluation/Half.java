package org.throughline.screening.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which half of a file is meant: lists are tuned on one half, and figures are told of the other. */
enum Half {
    TUNED,
    REPORTED,
    BOTH;

    /** The text's own bytes decide, so that no reordering of a file moves a text to the other half. */
    boolean has(LabelledText text) {
        var sum = new CRC32();
        sum.update(text.text().getBytes(StandardCharsets.UTF_8));
        boolean even = sum.getValue() % 2 == 0;
        return this == BOTH || even == (this == TUNED);
    }
}
