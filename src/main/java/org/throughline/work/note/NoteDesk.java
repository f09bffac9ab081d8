package org.throughline.work.note;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.IssueId;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.gap.GapDesk;
import org.throughline.screening.NoteFinding;
import org.throughline.work.WorkItemClosed;
import org.throughline.work.draft.Drafts;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.Seen;

/** Writes the note and with it ends the step: the matter is closed, or it waits for the promised date. */
@Service
public class NoteDesk {

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final NoteRepository notes;
    private final PromiseDesk promises;
    private final Drafts drafts;
    private final NoteGate gate;
    private final Playbook playbook;
    private final GapDesk gaps;
    private final Clock clock;

    NoteDesk(
            WorkItemRepository items,
            ItemChanges changes,
            NoteRepository notes,
            PromiseDesk promises,
            Drafts drafts,
            NoteGate gate,
            Playbook playbook,
            GapDesk gaps,
            Clock clock) {
        this.items = items;
        this.changes = changes;
        this.notes = notes;
        this.promises = promises;
        this.drafts = drafts;
        this.gate = gate;
        this.playbook = playbook;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** What the person wrote. */
    public record Written(Note.Fields fields, Note.ClinicalQuestion clinicalQuestion, String closeCode) {}

    /** Closes the matter. INV-04: not while a promise runs, a contact waits for an answer, or the practice owes one to a gap. */
    @Transactional
    public WorkItem close(Access access, Seen seen, Written written) {
        var now = clock.instant();
        var item = noted(access, seen, written, now);
        if (item.times().unanswered()) {
            throw RuleViolation.of("work.unanswered");
        }
        if (promises.anyActive(item)) {
            throw RuleViolation.of("work.promise-active");
        }
        if (gaps.openOf(item.id().value()).isPresent()) {
            throw RuleViolation.of("work.gap-open");
        }
        return end(access, item, State.DONE, written.closeCode(), now);
    }

    /** Ends an item that is not for this practice; the note says why. */
    @Transactional
    public WorkItem notForUs(Access access, Seen seen, Written written) {
        var now = clock.instant();
        var item = noted(access, seen, written, now);
        if (item.matter().patient().isPresent()) {
            throw RuleViolation.of("work.is-our-patient");
        }
        return end(access, item, State.NOT_FOR_US, written.closeCode(), now);
    }

    /** Writes the note and lets the item wait until the next update is due (INV-02). */
    @Transactional
    public WorkItem waitFor(Access access, Seen seen, Written written, State whom) {
        var now = clock.instant();
        var item = noted(access, seen, written, now);
        if (item.times().unanswered()) {
            throw RuleViolation.of("work.answer-before-waiting");
        }
        var next = item.times().promiseDueAt().orElseThrow(() -> RuleViolation.of("work.promise-needed-to-wait"));
        var waiting = item.standing(item.standing().waitingFor(whom, access.person(), now, next));
        drafts.drop(access, item.id(), Drafts.Form.NOTE);
        return changes.save(access, waiting, Step.of(item.id(), "waiting", now, access.actor()));
    }

    @Transactional(readOnly = true)
    public List<Note> of(Collection<IssueId> issues) {
        return notes.of(issues);
    }

    /** The fields that say nothing the next person can act on; while one stands there, no way leads past it. */
    public List<NoteFinding> hollow(Note.Fields fields) {
        return gate.hollow(fields);
    }

    private WorkItem noted(Access access, Seen seen, Written written, Instant now) {
        var item = seen.checked(items.get(access, seen.item()));
        access.require(Action.CHANGE, item.lane());
        gate.check(written.fields());
        var note = new Note(
                item.id(), written.fields(), written.clinicalQuestion(), written.closeCode(), access.person(), now);
        notes.add(note, item.matter().moment().map(MomentCode::new).map(playbook::inForce));
        return item;
    }

    private WorkItem end(Access access, WorkItem item, State outcome, String code, Instant now) {
        var closed = item.standing(item.standing().closedBy(access.person(), outcome, code, now));
        drafts.drop(access, item.id(), Drafts.Form.NOTE);
        var saved = changes.save(access, closed, Step.of(item.id(), "closed", now, access.actor()));
        changes.tell(new WorkItemClosed(access.practice(), saved.id(), saved.lane(), code, now));
        return saved;
    }
}
