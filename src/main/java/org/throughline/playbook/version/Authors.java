package org.throughline.playbook.version;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.PersonId;

/**
 * Whose words a version has.
 *
 * @param began who began it, and when; nobody for what the product ships
 * @param all everybody whose words are in it
 * @param last who changed it last
 */
public record Authors(Optional<PersonId> began, Instant beganAt, Set<PersonId> all, Optional<PersonId> last) {

    public Authors {
        all = Set.copyOf(all);
    }

    static Authors product(Instant keptAt) {
        return new Authors(Optional.empty(), keptAt, Set.of(), Optional.empty());
    }

    static Authors of(PersonId person, Instant at) {
        return new Authors(Optional.of(person), at, Set.of(person), Optional.of(person));
    }

    public boolean include(PersonId person) {
        return all.contains(person);
    }

    /** The one writer beside the person; empty when there is none, or more than one. */
    Optional<PersonId> onlyOtherThan(PersonId person) {
        var others = all.stream().filter(writer -> !writer.equals(person)).toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    Authors and(PersonId person) {
        var both = Stream.concat(all.stream(), Stream.of(person)).collect(Collectors.toSet());
        return new Authors(began, beganAt, both, Optional.of(person));
    }
}
