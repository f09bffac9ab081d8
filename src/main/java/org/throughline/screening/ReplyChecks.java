package org.throughline.screening;

import java.util.List;

/** Reads what is about to be said to a patient and points at what must not be said (INV-15). */
public interface ReplyChecks {

    /**
     * Everything found, in the text's order. Both languages are read whatever the reply is written in. Finding nothing
     * says only that no listed phrase is there.
     */
    List<ReplyFinding> check(String reply);

    /** Also what only the facts tell: a wrong name, another practice, a call of a clinician that nobody promised. */
    List<ReplyFinding> check(String reply, ReplyFacts facts);
}
