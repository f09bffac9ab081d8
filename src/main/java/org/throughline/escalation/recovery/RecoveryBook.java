package org.throughline.escalation.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.ConversationEntry;
import org.throughline.escalation.recovery.RecoveryTrail.Act;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.patient.PatientId;
import org.throughline.work.WorkItemId;

/** What one may read of cases: the list, one of them, and what stands above a patient's matters before anybody speaks. */
@Service
public class RecoveryBook {

    /** S3-129: so long the next person is told. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final RecoveryList list;
    private final MatterRepository matters;
    private final CaseLines lines;
    private final Communications communications;
    private final RecoveryTrail trail;
    private final Clock clock;

    RecoveryBook(
            RecoveryList list,
            MatterRepository matters,
            CaseLines lines,
            Communications communications,
            RecoveryTrail trail,
            Clock clock) {
        this.list = list;
        this.matters = matters;
        this.lines = lines;
        this.communications = communications;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a patient was promised. Prints masked. */
    public record Promised(String what, Instant dueAt, boolean open, boolean broken) {

        @Override
        public String toString() {
            return "Promised[due " + dueAt + "]";
        }
    }

    /** What the patient says and wants; empty words that were withheld are not the reader's to see. Prints masked. */
    public record Words(Optional<String> own, Optional<String> wants, boolean withheld) {

        @Override
        public String toString() {
            return "Words[masked]";
        }
    }

    /** A note with its writer. */
    public record Noted(RecoveryNote note, PersonId by, Instant at) {}

    /** Everything about a case, the notes and promises with the latest first. */
    public record Whole(
            RecoveryRow row,
            Words words,
            List<Line> lines,
            List<Noted> notes,
            List<Promised> promises,
            Optional<Lesson> lesson) {}

    /** What the next person knows before they speak; of another lane's case only that there is one, and whose. */
    public record Warning(RecoveryRow row, Optional<Words> words, Optional<Promised> lastTold) {}

    @Transactional
    public List<RecoveryRow> all(Access access) {
        var rows = list.unlearned(access);
        trail.listed(access, rows.stream().map(row -> row.recovery().id()).toList(), clock.instant());
        return rows;
    }

    @Transactional
    public Whole get(Access access, RecoveryId id) {
        var row = list.find(id)
                .filter(found -> found.matter().seenBy(access))
                .orElseThrow(() -> new NotFound(id.reference()));
        trail.record(access, Act.READ, id, row.matter(), clock.instant());
        var words = words(access, row);
        return new Whole(
                row,
                words,
                words.withheld() ? lines.of(id).stream().map(Line::withoutWords).toList() : lines.of(id),
                words.withheld() ? List.of() : notes(id),
                promised(row),
                lines.lesson(id));
    }

    private List<Noted> notes(RecoveryId id) {
        return lines.notes(id).stream()
                .map(note -> new Noted(note.note(), note.by(), note.at()))
                .toList();
    }

    /** INV-61: of the item's conversation and its patient. */
    @Transactional(readOnly = true)
    public List<Warning> before(Access access, WorkItemId item) {
        var matter = matters.get(access, item);
        return warnings(access, list.of(matter.issue(), matter.patient(), since()));
    }

    /** The same for a patient; whoever calls has asked the door first. */
    @Transactional(readOnly = true)
    public List<Warning> before(Access access, PatientId patient) {
        return warnings(access, list.of(patient, since()));
    }

    /** Refuses whoever may not open a case from the item. */
    @Transactional(readOnly = true)
    public void requireOpening(Access access, WorkItemId item) {
        access.require(Action.CHANGE, matters.get(access, item).lane());
    }

    private Instant since() {
        return clock.instant().minus(REMEMBERED);
    }

    /** What is over is told of only where nothing is open. */
    private List<Warning> warnings(Access access, List<RecoveryRow> rows) {
        Predicate<RecoveryRow> over = row -> row.recovery().progress().closed().isPresent();
        var open = rows.stream().filter(over.negate()).toList();
        var shown = open.isEmpty() ? rows.stream().limit(1).toList() : open;
        return shown.stream().map(row -> warning(access, row)).toList();
    }

    private Warning warning(Access access, RecoveryRow row) {
        return row.matter().seenBy(access)
                ? new Warning(
                        row,
                        Optional.of(words(access, row)),
                        promised(row).stream().findFirst())
                : new Warning(row, Optional.empty(), Optional.empty());
    }

    private List<Promised> promised(RecoveryRow row) {
        return matters.promises(row.matter().issue()).stream()
                .map(promise -> new Promised(promise.what(), promise.dueAt(), promise.open(), promise.broken()))
                .toList();
    }

    private Words words(Access access, RecoveryRow row) {
        var told = row.recovery().told();
        var message = told.in().flatMap(id -> entry(row, id));
        var clinical = told.harm() == Harm.YES
                || message.filter(ConversationEntry::clinical).isPresent();
        if (clinical && !row.matter().showsClinicalTo(access)) {
            return new Words(Optional.empty(), Optional.empty(), true);
        }
        var own = told.ownWords().or(() -> message.map(ConversationEntry::text)).filter(words -> !words.isBlank());
        return new Words(own, told.wants(), false);
    }

    private Optional<ConversationEntry> entry(RecoveryRow row, CommunicationId id) {
        return communications.conversation(row.recovery().about().issue()).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }
}
