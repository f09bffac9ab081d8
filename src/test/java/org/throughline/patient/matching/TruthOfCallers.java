package org.throughline.patient.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.matching.SyntheticFamilies.Given;
import org.throughline.patient.matching.SyntheticFamilies.Person;
import org.throughline.patient.matching.SyntheticFamilies.Said;

/**
 * Who could truly have made a contact, told from who the people are and not from how names are compared: it shares nothing
 * with the rule that it judges.
 */
final class TruthOfCallers {

    private TruthOfCallers() {}

    /** Those whom the name, the birth date and the file do not exclude; {@code known} stands on somebody's file. */
    static Set<Person> among(
            Collection<Person> pool, List<ContactPoint> known, Optional<Said> said, Optional<LocalDate> born) {
        var possible = new LinkedHashSet<>(pool);
        possible.removeIf(person -> said.isPresent() && !couldSay(person, said.get()));
        possible.removeIf(person -> person.onFile().born().isPresent()
                && !born.map(person.born()::equals).orElse(true));
        possible.removeIf(person -> !known.stream().allMatch(point -> mayUse(person, point)));
        possible.removeIf(person -> said.isPresent()
                && !isFiledUnderOneOf(person, said.get().surnames())
                && known.stream().noneMatch(person.onFile().points()::contains));
        return possible;
    }

    static boolean isFiledUnderOneOf(Person person, List<String> surnames) {
        var filed = asWords(person.onFile().name().full());
        return surnames.stream().anyMatch(surname -> filed.contains(asWords(surname)));
    }

    private static boolean couldSay(Person person, Said said) {
        var formal = person.given().stream().map(Given::formal).toList();
        return said.given().size() <= formal.size()
                && IntStream.range(0, said.given().size())
                        .allMatch(at -> said.given().get(at).contains(formal.get(at)))
                && person.surnames().containsAll(said.surnames())
                && (said.generation().isEmpty() || said.generation().equals(person.generation()));
    }

    private static boolean mayUse(Person person, ContactPoint point) {
        var points = person.onFile().points();
        return points.contains(point) || points.stream().noneMatch(other -> other.kind() == point.kind());
    }

    private static String asWords(String name) {
        return " " + SyntheticFamilies.plain(name).replace('-', ' ').replace('\u00a0', ' ') + " ";
    }
}
