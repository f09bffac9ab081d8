package org.throughline.patient.matching;

import org.throughline.patient.Recognition.Reason;

/** How far a name that was said agrees with one on file, best first. */
enum NameAgreement {
    SAME(Reason.SAME_NAME),
    NICKNAME(Reason.NICKNAME),
    /** Less was said than is on file: one of two surnames, no second name, an initial. */
    PART(Reason.PART_OF_NAME),
    /** More words were said than are on file. */
    LONGER(Reason.LONGER_NAME),
    /** A Jr or Sr was said and none is on file: perhaps the father's record. */
    GENERATION_MISSING(Reason.GENERATION_MISSING),
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
        return compareTo(GENERATION_MISSING) <= 0;
    }

    static NameAgreement between(NameTokens said, NameTokens onFile) {
        return new NamePairing(said, onFile).agreement();
    }
}
