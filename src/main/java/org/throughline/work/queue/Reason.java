package org.throughline.work.queue;

import java.time.Instant;
import org.throughline.work.Urgency;
import org.throughline.work.item.WorkItem;

/** Why an item is the next one; each has its sentence in both languages. */
public enum Reason {
    PROMISE_LATE,
    PROMISE_DUE,
    EMERGENCY_WORDS,
    SAME_DAY_WORDS,
    TIME_TO_CHECK,
    RESPONSE_LATE,
    PATIENT_WAITING,
    FIRST_OF_ITS_CLASS;

    /** The strongest reason that holds. */
    static Reason of(WorkItem item, Instant now, java.time.Duration promiseLead) {
        if (item.lateAt(now)) {
            return PROMISE_LATE;
        }
        if (item.matter().urgency() == Urgency.U0) {
            return EMERGENCY_WORDS;
        }
        if (item.effectiveUrgency(now, promiseLead) != item.matter().urgency()) {
            return PROMISE_DUE;
        }
        if (item.matter().urgency() == Urgency.U1) {
            return SAME_DAY_WORDS;
        }
        if (item.times().unanswered() && item.times().respondBy().isBefore(now)) {
            return RESPONSE_LATE;
        }
        if (item.standing().line().isPresent() || !item.times().unanswered()) {
            return TIME_TO_CHECK;
        }
        return item.matter().urgency() == Urgency.U2 ? FIRST_OF_ITS_CLASS : PATIENT_WAITING;
    }
}
