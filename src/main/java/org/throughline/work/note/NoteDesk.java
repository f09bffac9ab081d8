package org.throughline.work.note;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.IssueId;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.Playbook;
import org.throughline.screening.NoteFinding;
import org.throughline.work.WorkItemClosed;
import org.throughline.work.draft.Drafts;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.Seen;

/** Writes the note and with it ends the step: the matter is closed, or it waits for the promised date. */
@Service
public class NoteDesk {

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final NoteRepository notes;
    private final Drafts drafts;
    private final NoteGate gate;
    private final Playbook playbook;
    private final ClosingGate closing;
    private final Clock clock;

    NoteDesk(
            WorkItemRepository items,
            ItemChanges changes,
            NoteRepository notes,
            Drafts drafts,
            NoteGate gate,
            Playbook playbook,
            ClosingGate closing,
            Clock clock) {
        this.items = items;
        this.changes = changes;
        this.notes = notes;
        this.drafts = drafts;
        this.gate = gate;
        this.playbook = playbook;
        this.closing = closing;
        this.clock = clock;
    }

    /**
     * What the person wrote.
     *
     * @param extra the fields of the moment's note by their codes; a note that lets the item wait may leave some blank
     */
    public record Written(
            Note.Fields fields, Map<String, String> extra, Note.ClinicalQuestion clinicalQuestion, String closeCode) {

        /** Without fields of a moment. */
        public Written(Note.Fields fields, Note.ClinicalQuestion clinicalQuestion, String closeCode) {
            this(fields, Map.of(), clinicalQuestion, closeCode);
        }

        @Override
        public String toString() {
            return "Written[" + closeCode + " masked]";
        }
    }

    /** Closes the matter, when nothing keeps it open any more. */
    @Transactional
    public WorkItem close(Access access, Seen seen, Written written) {
        var now = clock.instant();
        var item = noted(access, seen, written, now);
        closing.check(item, standing(item), written);
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
        notes.add(note, written.extra(), standing(item));
        return item;
    }

    private Optional<Playbook.InForce> standing(WorkItem item) {
        return item.matter().moment().map(playbook::inForce);
    }

    private WorkItem end(Access access, WorkItem item, State outcome, String code, Instant now) {
        var closed = item.standing(item.standing().closedBy(access.person(), outcome, code, now));
        drafts.drop(access, item.id(), Drafts.Form.NOTE);
        var saved = changes.save(access, closed, Step.of(item.id(), "closed", now, access.actor()));
        changes.tell(new WorkItemClosed(access.practice(), saved.id(), saved.lane(), code, now));
        return saved;
    }
}
