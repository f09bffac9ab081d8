package org.throughline.escalation.course;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.escalation.ladder.Rung;
import org.throughline.platform.database.ReferenceNumbers;
import org.throughline.work.CareTeamRoute;
import org.throughline.work.ClinicalWordsFound;
import org.throughline.work.ClinicalWordsMoved;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemSummary;
import org.throughline.work.WorkItems;

/**
 * Gives every flag a receiver and a limit (INV-21): an emergency goes out at once, other words when an assistant raises them or
 * their time to do so has passed.
 */
@Service
class FlagDesk {

    private final EscalationRepository escalations;
    private final EscalationChanges changes;
    private final WordsOfPatient words;
    private final AutomaticText automatic;
    private final Turns turns;
    private final WorkItems items;
    private final CareTeamRoute route;
    private final ReferenceNumbers references;

    FlagDesk(
            EscalationRepository escalations,
            EscalationChanges changes,
            WordsOfPatient words,
            AutomaticText automatic,
            Turns turns,
            WorkItems items,
            CareTeamRoute route,
            ReferenceNumbers references) {
        this.escalations = escalations;
        this.changes = changes;
        this.words = words;
        this.automatic = automatic;
        this.turns = turns;
        this.items = items;
        this.route = route;
        this.references = references;
    }

    /** Words were found in a contact; told twice, it changes nothing the second time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(Access product, ClinicalWordsFound news, Instant now) {
        var item = items.find(news.workItem()).filter(WorkItemSummary::open);
        if (item.isEmpty()) {
            return;
        }
        var open = escalations.lockOpen(news.workItem());
        if (open.isEmpty()) {
            begin(product, item.get(), news, now);
        } else if (!open.get().subject().contact().equals(Optional.of(news.communication()))) {
            again(
                    product,
                    open.get(),
                    new Heard(
                            news,
                            words.of(item.get().issue(), news.communication()).found(),
                            now));
        }
    }

    /** The words have gone to an item of their own; what was raised already stays with whoever has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(Access product, ClinicalWordsMoved news, Instant now) {
        escalations
                .lockOpen(news.from())
                .filter(open -> open.course().state() == Course.State.FLAGGED)
                .ifPresent(open -> {
                    escalations.movedAway(open.id(), now);
                    changes.told(product, open, "moved", now);
                });
    }

    private void begin(Access product, WorkItemSummary item, ClinicalWordsFound news, Instant now) {
        var said = words.of(item.issue(), news.communication());
        var subject = new Escalation.Subject(
                item.id(),
                item.lane(),
                Optional.of(news.communication()),
                true,
                news.urgency(),
                news.signs(),
                said.found(),
                news.at());
        var goesOut = turns.raiseBy(product.practice(), news.urgency(), now);
        var flagged = escalations.add(references.next("E"), subject, said.packet(), Course.flagged(goesOut));
        changes.told(product, flagged, "flagged", now);
        if (flagged.emergency()) {
            goesOut(product, flagged, now);
        }
    }

    /** Nobody has raised it: it goes out with the patient's own words and where they reached us from. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goesOut(Access product, Escalation flagged, Instant now) {
        var subject = flagged.subject();
        var item = items.find(subject.item());
        var turn = turns.next(product.practice(), subject.urgency(), Rung.RECEIVER, now);
        var course = flagged.course().askedOf(turn);
        var told = flagged.emergency() && item.isPresent() ? automatic.send(item.get(), flagged, now) : "";
        var packet = new Packet(flagged.packet().ownWords(), flagged.packet().callback(), told);
        var raised = flagged.raised(packet, new Escalation.Raised(now, Optional.empty()), course);
        changes.saveAndAsk(product, raised, "raised", now);
        if (!raised.emergency() && item.filter(WorkItemSummary::open).isPresent()) {
            route.send(product, subject.item(), turns.top(product.practice(), subject.urgency(), turn), now);
        }
    }

    private record Heard(ClinicalWordsFound news, Escalation.Found found, Instant at) {}

    /** The patient wrote again with such words: whoever had it must accept it anew, and the stricter class counts. */
    private void again(Access product, Escalation open, Heard heard) {
        var news = heard.news();
        var now = heard.at();
        var subject = open.subject().about(news.communication(), heard.found()).atLeast(news.urgency(), news.signs());
        var renewed = open.subject(subject);
        if (open.course().state() == Course.State.FLAGGED) {
            if (subject.urgency() == Urgency.U0) {
                goesOut(product, renewed, now);
            } else {
                changes.save(product, renewed, "words-again", now);
            }
            return;
        }
        var course = open.course().askedOf(turns.next(product.practice(), subject.urgency(), Rung.RECEIVER, now));
        changes.saveAndAsk(product, renewed.course(course), "words-again", now);
        if (renewed.emergency() && !open.emergency()) {
            items.find(subject.item()).ifPresent(item -> automatic.send(item, renewed, now));
        }
    }
}
