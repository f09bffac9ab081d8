package org.throughline.patient.matching;

import org.throughline.patient.Recognition.Reason;

/** How far a name that was said agrees with one on file: those who may have said it first, the best of them before all. */
enum NameAgreement {
    SAME(Reason.SAME_NAME),
    NICKNAME(Reason.NICKNAME),
    /** Less was said than is on file: one of two surnames, no second name, an initial. */
    PART(Reason.PART_OF_NAME),
    /** More words were said than are on file. */
    LONGER(Reason.LONGER_NAME),
    /** A Jr or Sr was said and none is on file: perhaps the father's record. */
    GENERATION_MISSING(Reason.GENERATION_MISSING),
    /** The first name on file was left out: somebody who goes by the second, or somebody else of the family. */
    SECOND_NAME(Reason.SIMILAR_NAME),
    /** One word too many, unless it belongs to a surname of several words that the file gives in part. */
    UNLIKELY(Reason.OTHER_NAME),
    /** Only the sound agrees, or the given names change places. */
    SIMILAR(Reason.SIMILAR_NAME),
    DIFFERS(Reason.OTHER_NAME);

    private final Reason reason;

    NameAgreement(Reason reason) {
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Good enough beside a number on file to need no person's look. */
    boolean close() {
        return compareTo(PART) <= 0;
    }

    /** Somebody of this name may have said it, were the file complete. */
    boolean agrees() {
        return compareTo(UNLIKELY) <= 0;
    }

    static NameAgreement between(NameTokens said, NameTokens onFile) {
        return new NamePairing(said, onFile).agreement();
    }
}
