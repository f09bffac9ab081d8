package org.throughline.escalation.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.access.Colleague;
import org.throughline.access.Role;
import org.throughline.kernel.PersonId;
import org.throughline.practice.calendar.BusinessCalendar;
import org.throughline.work.Urgency;

/**
 * Who is asked next and until when, for one practice at one moment (R10). An emergency runs by the clock on the wall, day and
 * night; everything else in business minutes, so that a change of the clock neither adds nor loses one.
 */
public record Ladder(List<LadderRule> rules, Collection<Colleague> people, BusinessCalendar calendar) {

    private static final int RAISE_TODAY = 5;
    private static final int RAISE_SOON = 30;

    /** By when the one whose turn it is has to accept. */
    public Instant until(Urgency urgency, Rung rung, Instant from) {
        return after(urgency, rule(urgency, rung).minutes(), from);
    }

    /** By when an assistant has raised what was flagged; then it goes out by itself with the patient's words. */
    public Instant raiseBy(Urgency urgency, Instant from) {
        return after(urgency, urgency == Urgency.U2 ? RAISE_SOON : RAISE_TODAY, from);
    }

    /** When everybody has been asked. */
    public Instant top(Urgency urgency, Instant from) {
        var at = from;
        for (var rung : Rung.values()) {
            at = until(urgency, rung, at);
        }
        return at;
    }

    /** The active people whose turn it is on the rung. */
    public Set<PersonId> asked(Urgency urgency, Rung rung) {
        var named = rule(urgency, rung).person().flatMap(this::active);
        return named.map(Set::of).orElseGet(() -> switch (rung) {
            case RECEIVER -> clinicians(Role.NURSE, Role.PROVIDER);
            case BACKUP -> clinicians(Role.PROVIDER, Role.NURSE);
            case MANAGER, OWNER -> of(person -> person.role() == Role.MANAGER);
        });
    }

    /** The first rung from this one up where anybody is asked; the last one if nobody is anywhere. */
    public Rung manned(Urgency urgency, Rung from) {
        var rung = from;
        while (rung != Rung.OWNER && asked(urgency, rung).isEmpty()) {
            rung = rung.next();
        }
        return rung;
    }

    public boolean active(PersonId person, Predicate<Role> role) {
        return people.stream().anyMatch(one -> one.id().equals(person) && one.active() && role.test(one.role()));
    }

    private Set<PersonId> clinicians(Role first, Role otherwise) {
        var found = of(person -> person.role() == first);
        return found.isEmpty() ? of(person -> person.role() == otherwise) : found;
    }

    private Set<PersonId> of(Predicate<Colleague> which) {
        return people.stream()
                .filter(Colleague::active)
                .filter(which)
                .map(Colleague::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<PersonId> active(PersonId person) {
        return Optional.of(person).filter(one -> active(one, role -> true));
    }

    private Instant after(Urgency urgency, int minutes, Instant from) {
        return urgency == Urgency.U0
                ? from.plus(Duration.ofMinutes(minutes))
                : calendar.plusBusinessMinutes(from, minutes);
    }

    private LadderRule rule(Urgency urgency, Rung rung) {
        return rules.stream()
                .filter(rule -> rule.urgency() == urgency && rule.rung() == rung)
                .findFirst()
                .orElseGet(() -> LadderRule.shipped(urgency, rung));
    }
}
