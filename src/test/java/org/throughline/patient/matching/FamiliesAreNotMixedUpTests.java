package org.throughline.patient.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientId;
import org.throughline.patient.Recognition;
import org.throughline.patient.Recognition.Candidates;
import org.throughline.patient.Recognition.OnePatient;
import org.throughline.patient.matching.SyntheticFamilies.Person;
import org.throughline.patient.matching.SyntheticFamilies.Said;

/** Ten thousand invented families in twenty practices; the members contact it in several ways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FamiliesAreNotMixedUpTests {

    /** How a contact shows who it is from. */
    enum Way {
        NUMBER_ALONE,
        MAIL_ALONE,
        NUMBER_AND_NAME,
        MAIL_AND_NAME,
        NUMBER_NAME_AND_BIRTH_DATE,
        NEW_NUMBER_NAME_AND_BIRTH_DATE,
        NAME_AND_BIRTH_DATE,
        NAME_ALONE,
        REPLY,
        REPLY_AND_NAME
    }

    private record Contact(Person from, Evidence evidence, Optional<Said> said) {}

    private static final class Tally {
        int clear;
        int linked;
        int listed;
    }

    private final SyntheticFamilies world =
            new SyntheticFamilies(Long.getLong("throughline.families.seed", 20_260_714));
    private final Map<PatientId, KnownPatient> onFile = new HashMap<>();
    private final Map<Object, Set<Person>> byKey = new HashMap<>();
    private final Map<PatientId, Person> people = new HashMap<>();
    private final Map<Way, Tally> tallies = new EnumMap<>(Way.class);
    private final Map<Way, Tally> amongNamesakes = new EnumMap<>(Way.class);
    private final Set<Person> namesakes = new HashSet<>();
    private int contacts;
    private final List<String> wronglyLinked = new ArrayList<>();
    private final List<String> linkedThoughUnclear = new ArrayList<>();
    private final Map<Way, Integer> relativesTakenForThePatient = new EnumMap<>(Way.class);

    @BeforeAll
    void everybodyContactsThePractice() {
        for (int practice = 0; practice < 20; practice++) {
            byKey.clear();
            onFile.clear();
            onePractice(world.families(500));
        }
    }

    @Test
    void linksNobodyByItselfWhereTheTruthIsAmbiguous() {
        assertThat(linkedThoughUnclear).isEmpty();
    }

    @Test
    void neverLinksTheWrongPatient() {
        assertThat(wronglyLinked).isEmpty();
    }

    @Test
    void knowsMostMembersOfOrdinaryFamiliesByItself() {
        assertThat(linkedShare(Way.NUMBER_ALONE)).isEqualTo(1.0);
        assertThat(linkedShare(Way.NUMBER_AND_NAME)).isGreaterThan(0.65);
        assertThat(linkedShare(Way.NUMBER_NAME_AND_BIRTH_DATE)).isGreaterThan(0.85);
        assertThat(linkedShare(Way.NAME_AND_BIRTH_DATE)).isGreaterThan(0.88);
    }

    @Test
    void putsThePatientItDoesNotLinkOnTheListOfCandidates() {
        assertThat(Stream.concat(amongNamesakes.values().stream(), tallies.values().stream()))
                .allSatisfy(tally ->
                        assertThat(tally.linked + tally.listed).isCloseTo(tally.clear, Percentage.withPercentage(1)));
    }

    @Test
    void takesARelativeForThePatientHardlyEverOnceANameWasSaid() {
        assertThat(relativesTakenForThePatient.getOrDefault(Way.NUMBER_AND_NAME, 0))
                .isLessThan(contacts / 200);
    }

    private void onePractice(List<List<Person>> families) {
        families.stream()
                .flatMap(List::stream)
                .filter(person -> person.file().isPresent())
                .forEach(this::file);
        families.stream().filter(FamiliesAreNotMixedUpTests::shareAFirstName).forEach(namesakes::addAll);
        for (var person : families.stream().flatMap(List::stream).toList()) {
            for (var way : Way.values()) {
                if (world.chance(25)) {
                    contact(person, way).ifPresent(contact -> judge(way, contact));
                }
            }
        }
    }

    private static boolean shareAFirstName(List<Person> family) {
        return family.stream()
                        .map(person -> person.given().getFirst())
                        .distinct()
                        .count()
                < family.size();
    }

    private double linkedShare(Way way) {
        var tally = tallies.getOrDefault(way, new Tally());
        return (double) tally.linked / tally.clear;
    }

    private Optional<Contact> contact(Person person, Way way) {
        var said = world.sayName(person);
        var named = Optional.of(said);
        var file = person.file();
        var number = point(person, ContactPoint.Kind.PHONE);
        var mail = point(person, ContactPoint.Kind.EMAIL);
        var byName = Evidence.none().named(said.text());
        return switch (way) {
            case NUMBER_ALONE ->
                number.map(point -> new Contact(person, Evidence.none().from(point), Optional.empty()));
            case MAIL_ALONE ->
                mail.map(point -> new Contact(person, Evidence.none().from(point), Optional.empty()));
            case NUMBER_AND_NAME -> number.map(point -> new Contact(person, byName.from(point), named));
            case MAIL_AND_NAME -> mail.map(point -> new Contact(person, byName.from(point), named));
            case NUMBER_NAME_AND_BIRTH_DATE ->
                number.map(point -> new Contact(person, byName.from(point).born(person.born()), named));
            case NEW_NUMBER_NAME_AND_BIRTH_DATE ->
                Optional.of(new Contact(person, byName.from(world.freshPhone()).born(person.born()), named));
            case NAME_AND_BIRTH_DATE -> Optional.of(new Contact(person, byName.born(person.born()), named));
            case NAME_ALONE -> Optional.of(new Contact(person, byName, named));
            case REPLY -> file.map(on -> new Contact(person, Evidence.none().answering(on.id()), Optional.empty()));
            case REPLY_AND_NAME -> file.map(on -> new Contact(person, byName.answering(on.id()), named));
        };
    }

    private Optional<ContactPoint> point(Person person, ContactPoint.Kind kind) {
        var points =
                person.uses().stream().filter(point -> point.kind() == kind).toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(world.pick(points));
    }

    private void judge(Way way, Contact contact) {
        contacts++;
        var recognition = WhoIsIt.recognise(contact.evidence(), lookUp(contact.evidence()));
        var possible = possible(contact);
        var linked = recognition instanceof OnePatient(var id, var because) ? people.get(id) : null;
        var story = way + " " + contact.said().map(Said::text).orElse("");
        var numberOfARelative = contact.evidence().contactPoints().stream()
                .anyMatch(point -> byKey.containsKey(point)
                        && !contact.from()
                                .file()
                                .map(on -> on.points().contains(point))
                                .orElse(false));
        if (linked != null && possible.size() > 1) {
            linkedThoughUnclear.add(story + " → "
                    + possible.stream()
                            .map(FamiliesAreNotMixedUpTests::nameOnFile)
                            .toList());
        } else if (linked != null && !linked.equals(contact.from()) && (numberOfARelative || unknownTo(contact))) {
            relativesTakenForThePatient.merge(way, 1, Integer::sum);
        } else if (linked != null && !linked.equals(contact.from())) {
            wronglyLinked.add(story + " → " + nameOnFile(linked));
        }
        if (possible.equals(Set.of(contact.from())) && !numberOfARelative) {
            count(
                    (namesakes.contains(contact.from()) ? amongNamesakes : tallies)
                            .computeIfAbsent(way, absent -> new Tally()),
                    contact.from().onFile().id(),
                    recognition);
        }
    }

    /** No patient, or one whose file bears no surname of those said. */
    private static boolean unknownTo(Contact contact) {
        var surnames = contact.said().map(Said::surnames).orElse(List.of());
        return contact.from().file().isEmpty() || !TruthOfCallers.isFiledUnderOneOf(contact.from(), surnames);
    }

    private static String nameOnFile(Person person) {
        return person.onFile().name().full();
    }

    private static void count(Tally tally, PatientId truth, Recognition recognition) {
        tally.clear++;
        switch (recognition) {
            case OnePatient one -> tally.linked++;
            case Candidates(var ranked) ->
                tally.listed += ranked.stream().anyMatch(some -> some.patient().equals(truth)) ? 1 : 0;
            case Recognition.Nobody nobody -> {}
        }
    }

    private Set<Person> possible(Contact contact) {
        var evidence = contact.evidence();
        if (evidence.answered().isPresent()) {
            return Set.of(people.get(evidence.answered().get()));
        }
        var pool = new LinkedHashSet<Person>();
        evidence.contactPoints().forEach(point -> pool.addAll(byKey.getOrDefault(point, Set.of())));
        contact.said()
                .ifPresent(
                        said -> pool.addAll(byKey.getOrDefault(said.surnames().getFirst(), Set.of())));
        var known = evidence.contactPoints().stream().filter(byKey::containsKey).toList();
        return TruthOfCallers.among(pool, known, contact.said(), evidence.birthDate());
    }

    /** What the database would find by equality. */
    private Collection<KnownPatient> lookUp(Evidence evidence) {
        var found = new LinkedHashMap<PatientId, KnownPatient>();
        var keys = Stream.of(
                        evidence.contactPoints().stream(), evidence.birthDate().stream(), evidence.answered().stream())
                .flatMap(Function.identity());
        keys.flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
                .forEach(person -> found.put(
                        person.onFile().id(), onFile.get(person.onFile().id())));
        evidence.nameSaid()
                .flatMap(NameTokens::said)
                .ifPresent(said -> byName(said)
                        .forEach(person -> found.put(
                                person.onFile().id(), onFile.get(person.onFile().id()))));
        return found.values();
    }

    private Stream<Person> byName(NameTokens said) {
        var hits = new HashMap<Person, Integer>();
        for (var word : said.words()) {
            var forWord = new LinkedHashSet<Person>();
            Stream.concat(word.written().stream(), word.standsFor().stream())
                    .forEach(key -> forWord.addAll(byKey.getOrDefault("name:" + key, Set.of())));
            forWord.forEach(person -> hits.merge(person, 1, Integer::sum));
        }
        var enough = Math.min(2, said.words().size());
        return hits.entrySet().stream().filter(hit -> hit.getValue() >= enough).map(Map.Entry::getKey);
    }

    private void file(Person person) {
        var on = person.onFile();
        var known = new KnownPatient(on.id(), NameTokens.of(on.name()), on.born(), on.points());
        people.put(on.id(), person);
        onFile.put(on.id(), known);
        keep(on.id(), person);
        on.points().forEach(point -> keep(point, person));
        on.born().ifPresent(date -> keep(date, person));
        person.surnames().forEach(surname -> keep(surname, person));
        known.name().keys().forEach(key -> keep("name:" + key, person));
    }

    private void keep(Object key, Person person) {
        byKey.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(person);
    }
}
