package org.throughline.escalation.course;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.escalation.course.ReceiverDesk.Seen;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.CareTeamRoute;
import org.throughline.work.HeldBack;
import org.throughline.work.Hold;
import org.throughline.work.PatientTold;
import org.throughline.work.WorkItemSummary;
import org.throughline.work.WorkItems;

/** From a clinician's answer to the patient who knows it: only then it is closed (INV-06). */
@Service
public class AnswerDesk {

    /** How an assistant tells a patient. */
    private static final List<String> TOLD_HOW = List.of("by-phone", "in-person", "in-writing");

    private final EscalationRepository escalations;
    private final EscalationChanges changes;
    private final ReceiverDesk receivers;
    private final WorkItems items;
    private final CareTeamRoute route;
    private final Clock clock;

    AnswerDesk(
            EscalationRepository escalations,
            EscalationChanges changes,
            ReceiverDesk receivers,
            WorkItems items,
            CareTeamRoute route,
            Clock clock) {
        this.escalations = escalations;
        this.changes = changes;
        this.receivers = receivers;
        this.items = items;
        this.route = route;
        this.clock = clock;
    }

    /** What the clinician says became of it. */
    public record Given(Answer.Code code, String words, Answer.Teller teller, Optional<String> notNeeded) {}

    /** Answers what the clinician has accepted; one that still waits is accepted with it. The flag goes with the answer. */
    @Transactional
    public Escalation answer(Access access, Seen seen, Given given) {
        access.requireClinical();
        var now = clock.instant();
        var waiting = receivers.current(seen);
        var accepted =
                waiting.course().state() == Course.State.ACCEPTED ? waiting : receivers.accept(access, waiting, now);
        if (!accepted.acceptedBy(access.person())) {
            throw RuleViolation.conflict("escalation.accepted-by-another");
        }
        var answer = new Answer(given.code(), given.words(), given.teller(), given.notNeeded(), access.person(), now);
        var answered = changes.save(access, accepted.course(accepted.course().answeredWith(answer)), "answered", now);
        items.release(access, answered.subject().item(), Hold.CLINICAL, now);
        return answer.teller() == Answer.Teller.CLINICIAN
                ? told(access, answered, "by-clinician", now)
                : passOn(access, answered, now);
    }

    private Escalation passOn(Access access, Escalation answered, Instant now) {
        var item = answered.subject().item();
        if (items.find(item).filter(WorkItemSummary::open).isPresent()) {
            items.hold(access, item, Hold.of(Hold.TELL, HeldBack.CLOSE), now);
            route.comeBack(access, item, "escalation.line.tell", now);
        }
        return answered;
    }

    /** The patient was told what the clinician answered, by whoever says so and how. */
    @Transactional
    public Escalation told(Access access, Seen seen, String how) {
        var now = clock.instant();
        var answered = receivers.current(seen);
        if (!access.clinical()) {
            access.require(Action.CHANGE, answered.subject().lane());
        }
        if (!TOLD_HOW.contains(how)) {
            throw RuleViolation.of("escalation.told-how");
        }
        return told(access, answered, how, now);
    }

    private Escalation told(Access access, Escalation answered, String how, Instant now) {
        var closed =
                changes.save(access, answered.course(answered.course().toldBy(access.person(), how, now)), "told", now);
        var item = closed.subject().item();
        if (items.find(item).filter(WorkItemSummary::open).isPresent()) {
            route.patientHeard(access, item, now);
            if (how.equals("by-clinician")) {
                route.comeBack(access, item, "escalation.line.told", now);
            }
        }
        return closed;
    }

    /** An assistant answered the patient in writing while an answer was to be passed on. */
    @Transactional
    public void toldByReply(Access product, PatientTold news, Instant now) {
        escalations
                .lockOpen(news.workItem())
                .filter(open -> open.course().state() == Course.State.ANSWERED)
                .ifPresent(open -> changes.save(product, toldBy(open, news.by(), now), "told", now));
    }

    private static Escalation toldBy(Escalation open, PersonId by, Instant now) {
        return open.course(open.course().toldBy(by, "in-writing", now));
    }
}
