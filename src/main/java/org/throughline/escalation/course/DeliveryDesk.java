package org.throughline.escalation.course;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.escalation.ladder.Rung;

/** Says of what a receiver's page shows that it is delivered; that stops no clock (R10). */
@Service
public class DeliveryDesk {

    private final EscalationRepository escalations;
    private final EscalationChanges changes;
    private final Clock clock;

    DeliveryDesk(EscalationRepository escalations, EscalationChanges changes, Clock clock) {
        this.escalations = escalations;
        this.changes = changes;
        this.clock = clock;
    }

    /** These are before the person's eyes now; whoever only looks on delivers nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Escalation> shown(Access access, List<Escalation> page) {
        return page.stream()
                .map(one -> receives(access, one) ? delivered(access, one) : one)
                .toList();
    }

    private Escalation delivered(Access access, Escalation raised) {
        var now = clock.instant();
        var mark = new Course.Mark(access.person(), now);
        if (!escalations.delivered(raised.id(), mark)) {
            return raised;
        }
        return changes.told(access, raised.course(raised.course().deliveredTo(access.person(), now)), "delivered", now);
    }

    private static boolean receives(Access access, Escalation one) {
        var managers = one.course().rung() == Rung.MANAGER || one.course().rung() == Rung.OWNER;
        return one.course().state() == Course.State.RAISED
                && (access.clinical() || (managers && access.is(Role.MANAGER)));
    }
}
