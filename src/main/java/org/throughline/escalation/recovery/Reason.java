package org.throughline.escalation.recovery;

import java.util.List;
import java.util.Locale;

/** What a patient was let down by (S3-122); some of it is seen by the product, the rest is said by a person. */
public enum Reason {
    PROMISE_BROKEN,
    /** The third contact about one matter without a final answer. */
    ASKED_AGAIN,
    UPSET,
    COMPLAINT,
    WAITED,
    UNCLEAR,
    WRONG_FORM,
    /** From one desk to the next. */
    SENT_AROUND,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What a person may choose, the usual ones first. */
    public static List<Reason> said() {
        return List.of(COMPLAINT, WAITED, PROMISE_BROKEN, UNCLEAR, WRONG_FORM, SENT_AROUND, UPSET, OTHER);
    }
}
