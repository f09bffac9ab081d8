package org.throughline.access;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;

/**
 * What needs two people is decided by the manager or the privacy officer, and not by whoever asked for it. Where nobody else is
 * there, a day passes instead, and the trail says so (rules: numbers).
 */
@Component
public class SecondPerson {

    private static final Duration ALONE_AFTER = Duration.ofHours(24);
    private static final Set<Role> DECIDE = EnumSet.of(Role.MANAGER, Role.PRIVACY_OFFICER);

    private final People people;

    SecondPerson(People people) {
        this.people = people;
    }

    /** What was asked for: by whom, when if it is known, and whom it is about, who cannot decide either. */
    public record Asked(PersonId by, Optional<Instant> at, Set<PersonId> about) {}

    public static boolean mayBe(Access access) {
        return DECIDE.stream().anyMatch(access::is);
    }

    public static void require(Access access) {
        if (!mayBe(access)) {
            throw new NotAllowed("access.approver-needed");
        }
    }

    /** Whether somebody decides alone, which they may a day later; refuses who may not decide this at all. */
    public boolean isAlone(Access access, Asked asked, Instant now) {
        require(access);
        if (asked.about().contains(access.person())) {
            throw RuleViolation.of("access.approver-is-requester");
        }
        if (!asked.by().equals(access.person())) {
            return false;
        }
        var others = people.all().stream()
                .filter(colleague -> colleague.active() && DECIDE.contains(colleague.role()))
                .map(Colleague::id)
                .anyMatch(other ->
                        !other.equals(access.person()) && !asked.about().contains(other));
        if (others) {
            throw RuleViolation.of("access.approver-is-requester");
        }
        if (asked.at().filter(at -> !at.plus(ALONE_AFTER).isAfter(now)).isEmpty()) {
            throw RuleViolation.of("access.alone-a-day-later");
        }
        return true;
    }
}
