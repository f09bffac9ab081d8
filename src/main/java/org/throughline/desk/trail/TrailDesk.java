package org.throughline.desk.trail;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.audit.AuditRow;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.AuditTrail.Entries;
import org.throughline.audit.AuditTrail.Question;
import org.throughline.audit.AuditTrail.Subject;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientDirectory;
import org.throughline.work.ItemReferences;
import org.throughline.work.WorkItemId;

/** Reads the trail for those who oversee the practice; reading it leaves its own entry. */
@Service
public class TrailDesk {

    private static final String REGION = "US";
    private static final String TASK = "Task/";

    private final AuditTrail trail;
    private final AuditLog audit;
    private final People people;
    private final PatientDirectory patients;
    private final ItemReferences items;
    private final Clock clock;

    TrailDesk(
            AuditTrail trail,
            AuditLog audit,
            People people,
            PatientDirectory patients,
            ItemReferences items,
            Clock clock) {
        this.trail = trail;
        this.audit = audit;
        this.people = people;
        this.patients = patients;
        this.items = items;
        this.clock = clock;
    }

    /** A page of the trail with the names that its ids stand for. */
    public record Told(
            Entries entries,
            Map<PersonId, Colleague> people,
            Map<UUID, PatientDirectory.Known> patients,
            Map<UUID, String> items) {}

    /** Whom words may mean: colleagues, an item, patients. */
    public record Found(List<Colleague> people, Optional<WorkItemId> item, List<PatientDirectory.Known> patients) {}

    /** One page; somebody or something that this practice does not have has no trail here. */
    @Transactional
    public Told read(Access access, Question question) {
        access.requireOversight();
        var entries = trail.read(question);
        var told = new Told(entries, colleagues(), patients.named(access, patients(question, entries)), Map.of());
        var named = new Told(entries, told.people(), told.patients(), items.of(access, items(question, entries)));
        var about = subject(question.subject(), named);
        var entry = AuditEntry.of(clock.instant(), access.actor(), "audit.read", about);
        audit.record(question.subject() instanceof Subject.OfPatient(var patient) ? entry.about(patient) : entry);
        return named;
    }

    /** Whom or what the words mean. */
    @Transactional
    public Found find(Access access, String words) {
        access.requireOversight();
        var said = words.strip();
        if (said.isEmpty()) {
            return new Found(List.of(), Optional.empty(), List.of());
        }
        var lower = said.toLowerCase(Locale.ROOT);
        var colleagues = people.all().stream()
                .filter(one -> one.name().full().toLowerCase(Locale.ROOT).contains(lower))
                .toList();
        var item = items.find(access, said);
        return new Found(colleagues, item, item.isPresent() ? List.of() : patients.find(access, evidence(said)));
    }

    /** Everybody who has or had a place in the practice. */
    @Transactional(readOnly = true)
    public List<Colleague> everybody(Access access) {
        access.requireOversight();
        return people.all();
    }

    private static Evidence evidence(String said) {
        return ContactPoint.email(said)
                .or(() -> ContactPoint.phone(said, REGION))
                .map(point -> Evidence.none().from(point))
                .orElseGet(() -> Evidence.none().named(said));
    }

    private Map<PersonId, Colleague> colleagues() {
        return people.all().stream().collect(Collectors.toMap(Colleague::id, Function.identity()));
    }

    private static Reference subject(Subject subject, Told told) {
        return switch (subject) {
            case Subject.OfPatient(var patient) ->
                known("Patient", patient, told.patients().containsKey(patient));
            case Subject.OfPerson(var person) ->
                known("Practitioner", person.value(), told.people().containsKey(person));
            case Subject.OfObject(var object) ->
                known("Task", object, told.items().containsKey(object));
        };
    }

    private static Reference known(String type, UUID id, boolean ours) {
        var reference = new Reference(type, id);
        if (!ours) {
            throw new NotFound(reference);
        }
        return reference;
    }

    private static Collection<UUID> patients(Question question, Entries entries) {
        Set<UUID> ids =
                entries.rows().stream().flatMap(row -> row.patient().stream()).collect(Collectors.toSet());
        if (question.subject() instanceof Subject.OfPatient(var patient)) {
            ids.add(patient);
        }
        return ids;
    }

    /** Items that were acted on, and those that are the reason for a look. */
    private static Collection<UUID> items(Question question, Entries entries) {
        var ids = new HashSet<UUID>();
        for (var row : entries.rows()) {
            if (row.entity().type().equals("Task")) {
                ids.add(row.entity().id());
            }
            item(row).ifPresent(ids::add);
        }
        if (question.subject() instanceof Subject.OfObject(var object)) {
            ids.add(object);
        }
        return ids;
    }

    /** The item that an entry gives as its reason. */
    public static Optional<UUID> item(AuditRow row) {
        return row.reason()
                .filter(reason -> reason.startsWith(TASK))
                .map(reason -> UUID.fromString(reason.substring(TASK.length())));
    }
}
