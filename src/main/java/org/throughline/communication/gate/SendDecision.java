package org.throughline.communication.gate;

import java.time.Instant;

/** Whether a message may leave now, and the code of why (R6, R7). The code names the message {@code error.<code>}. */
public sealed interface SendDecision {

    String code();

    /** It leaves now. */
    record Allowed(String code) implements SendDecision {}

    /** It may not leave before then, and is asked about again. */
    record Later(String code, Instant until) implements SendDecision {}

    /** It does not leave; a person finds another way. */
    record Refused(String code) implements SendDecision {}
}
