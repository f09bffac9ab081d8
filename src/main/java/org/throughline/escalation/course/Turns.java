package org.throughline.escalation.course;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.throughline.escalation.ladder.Ladders;
import org.throughline.escalation.ladder.Rung;
import org.throughline.escalation.notice.Notices;
import org.throughline.kernel.PracticeId;
import org.throughline.work.Urgency;

/** Whose turn it is next and until when, after the practice's ladder and the quiet hours of those who are asked. */
@Component
class Turns {

    private final Ladders ladders;
    private final Notices notices;

    Turns(Ladders ladders, Notices notices) {
        this.ladders = ladders;
        this.notices = notices;
    }

    /**
     * A rung's turn.
     *
     * @param begins when those who are asked look at it; at once for the two highest classes
     */
    record Turn(Rung rung, Instant begins, Instant until) {}

    /** The turn of the first rung from this one up where anybody is. */
    Turn next(PracticeId practice, Urgency urgency, Rung from, Instant now) {
        var ladder = ladders.of(practice);
        var rung = ladder.manned(urgency, from);
        var begins = notices.looksAt(practice, urgency, rung, now);
        return new Turn(rung, begins, ladder.until(urgency, rung, begins));
    }

    /** When everybody has been asked. */
    Instant top(PracticeId practice, Urgency urgency, Turn first) {
        return ladders.of(practice).top(urgency, first.begins());
    }

    /** By when an assistant has raised what was flagged. */
    Instant raiseBy(PracticeId practice, Urgency urgency, Instant now) {
        return ladders.of(practice).raiseBy(urgency, now);
    }
}
