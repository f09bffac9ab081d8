package org.throughline.work.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.WorkItemId;
import org.throughline.work.queue.Seen;
import org.throughline.work.team.Reassignment.Order;
import org.throughline.work.team.Reassignment.Why;

/** The chosen items as {@code id:version}, who gets them, and why. */
public record AssignmentForm(
        @Nullable List<String> chosen,
        @Nullable String to,
        @Nullable Why why,
        @Nullable String words) {

    List<Seen> seen() {
        return chosen == null
                ? List.of()
                : chosen.stream().map(AssignmentForm::seen).toList();
    }

    Order order() {
        var said = Optional.ofNullable(words).map(String::strip).filter(text -> !text.isEmpty());
        if (why == null || (why == Why.OTHER && said.isEmpty())) {
            throw RuleViolation.of("work.reason-missing");
        }
        return new Order(person(), why, said);
    }

    Optional<PersonId> person() {
        if (to == null || to.isBlank()) {
            throw RuleViolation.of("work.nobody-chosen");
        }
        return to.equals(TeamForm.NOBODY)
                ? Optional.empty()
                : Optional.of(TeamForm.person(to).orElseThrow(() -> new NotFound("no such person")));
    }

    private static Seen seen(String choice) {
        var parts = choice.split(":", 2);
        try {
            return new Seen(new WorkItemId(UUID.fromString(parts[0])), Integer.parseInt(parts[parts.length - 1]));
        } catch (IllegalArgumentException forged) {
            throw new NotFound("no such item");
        }
    }
}
