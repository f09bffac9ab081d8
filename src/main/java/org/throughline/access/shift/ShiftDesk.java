package org.throughline.access.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.Role;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.kernel.TimeWindow;

/** Keeps who works when: the manager and the agency's lead for everybody, everybody for the own times away. */
@Service
public class ShiftDesk {

    private static final int MOST_SPANS = 14;

    private final ShiftRepository shifts;
    private final Cover cover;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    ShiftDesk(ShiftRepository shifts, Cover cover, People people, AuditLog audit, Clock clock) {
        this.shifts = shifts;
        this.cover = cover;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody plans the hours of others. */
    public static boolean plans(Access access) {
        return access.is(Role.MANAGER) || access.is(Role.AGENCY_LEAD);
    }

    /** Everybody's usual week, by person; empty for who has said none. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Hours>> weeks() {
        return shifts.weeks();
    }

    /** The person works these hours from now on; none at all means whenever the practice is open. */
    @Transactional
    public void setWeek(Access access, PersonId person, List<Hours> week) {
        requirePlans(access);
        requireWorks(person);
        if (week.size() > MOST_SPANS) {
            throw RuleViolation.of("access.shift-too-many");
        }
        var inOrder = week.stream()
                .sorted(Comparator.comparing(Hours::day).thenComparing(Hours::from))
                .toList();
        requireApart(inOrder);
        var now = clock.instant();
        shifts.replaceWeek(person, inOrder, access.person(), now);
        changed(access, person, "shift.set", now);
    }

    /** Somebody is away; one says so for oneself, and who plans for everybody. */
    @Transactional
    public void away(Access access, PersonId person, ShiftException.Kind kind, TimeWindow when) {
        if (!access.person().equals(person)) {
            requirePlans(access);
        }
        if (!kind.isAway()) {
            throw new IllegalArgumentException("not a reason to be away: " + kind);
        }
        add(access, new ShiftException(UUID.randomUUID(), person, kind, when), "shift.away");
    }

    /** Somebody is there besides the usual hours, for instance for who is away. */
    @Transactional
    public void extra(Access access, PersonId person, TimeWindow when) {
        requirePlans(access);
        add(access, new ShiftException(UUID.randomUUID(), person, ShiftException.Kind.EXTRA, when), "shift.extra");
    }

    /** What was said to differ does not. */
    @Transactional
    public void cancel(Access access, UUID id) {
        var exception = shifts.exception(id).orElseThrow(() -> new NotFound(new Reference("PractitionerRole", id)));
        if (!access.person().equals(exception.person()) || !exception.kind().isAway()) {
            requirePlans(access);
        }
        var now = clock.instant();
        shifts.cancel(id, access.person(), now);
        changed(access, exception.person(), "shift.exception-cancelled", now);
    }

    private void add(Access access, ShiftException exception, String action) {
        requireWorks(exception.person());
        var now = clock.instant();
        if (!exception.when().until().isAfter(now)) {
            throw RuleViolation.of("access.shift-in-the-past");
        }
        shifts.add(exception, access.person(), now);
        changed(access, exception.person(), action, now);
    }

    private void changed(Access access, PersonId person, String action, Instant now) {
        audit.record(AuditEntry.of(now, access.actor(), action, new Reference("Practitioner", person.value())));
        cover.changed(access.practice());
    }

    private void requireWorks(PersonId person) {
        if (people.find(person).filter(Colleague::active).isEmpty()) {
            throw new NotFound(new Reference("Practitioner", person.value()));
        }
    }

    private static void requirePlans(Access access) {
        if (!plans(access)) {
            throw new NotAllowed("access.planner-needed");
        }
    }

    /** Each span ends after it begins, and a break lies between two of one day. */
    private static void requireApart(List<Hours> inOrder) {
        for (int at = 0; at < inOrder.size(); at++) {
            var hours = inOrder.get(at);
            if (!hours.from().isBefore(hours.until()) || hours.until().equals(LocalTime.MIDNIGHT)) {
                throw RuleViolation.of("access.shift-ends-before-it-begins");
            }
            if (at > 0) {
                var before = inOrder.get(at - 1);
                if (before.day() == hours.day() && !before.until().isBefore(hours.from())) {
                    throw RuleViolation.of("access.shift-overlaps");
                }
            }
        }
    }
}
