package org.throughline.patient.matching;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.patient.PatientId;

/**
 * Invented families with what makes a caller hard to tell: one phone for all, twins, father and son of one name, accents
 * lost on file, nicknames, two surnames of which one is used. Knows who each person truly is, apart from what is on file.
 */
final class SyntheticFamilies {

    record Given(String formal, List<String> shortForms) {}

    /** A person as they are, and the record the practice holds, if it holds one. */
    record Person(
            List<Given> given,
            List<String> surnames,
            String generation,
            LocalDate born,
            Set<ContactPoint> uses,
            Optional<Filed> file) {

        Filed onFile() {
            return file.orElseThrow();
        }

        @Override
        public int hashCode() {
            return file.hashCode() ^ born.hashCode();
        }
    }

    /** What the practice wrote down, which may be less than the truth. */
    record Filed(PatientId id, HumanName name, Optional<LocalDate> born, Set<ContactPoint> points) {

        @Override
        public int hashCode() {
            return name.full().hashCode();
        }
    }

    /** A name as said: for each given name the formal names it may stand for, the surnames, the generation or nothing. */
    record Said(String text, List<Set<String>> given, List<String> surnames, String generation) {}

    private static final List<List<Given>> GIVEN = List.of(
            given(
                    "William:Bill,Will Robert:Bob,Rob James:Jim John:Jack Michael:Mike Richard:Rick Charles:Chuck José:Pepe"
                            + " Francisco:Paco,Pancho Jesús:Chuy Alberto:Beto Roberto:Beto Juan: Luis:Lucho Ignacio:Nacho Jorge:"
                            + " Mario: Andrés: Enrique:Quique Tomás: Kevin: Marcus: Ramón: Manuel:Manolo"),
            given(
                    "Elizabeth:Liz,Beth Margaret:Peggy Catherine:Kate María:Mari Guadalupe:Lupe Ana: Lucía: Dolores:Lola"
                            + " Isabel:Chabela Teresa:Tere Concepción:Concha Luisa: Carmen: Susan:Sue Patricia:Pat,Paty Rosa:"
                            + " Jennifer:Jen Deborah:Debbie Nicole: Inés: Mercedes:Meche Rosario:Charo Graciela:Chela Sofía:Sofi"));
    private static final List<String> SURNAMES = List.of(
            ("García Martínez López González Hernández Rodríguez Pérez Sánchez Ramírez Núñez Muñoz Peña Vázquez Jiménez Ortiz"
                            + " Morales De_la_Cruz Del_Toro De_los_Santos Ibáñez Güell Smith Johnson Brown O'Brien McDonald"
                            + " Smith-Jones Taylor Nguyen Lee Walker Hughes Schmidt Kowalski Baker Young Torres Flores Rivera")
                    .replace("_", "\u00a0")
                    .split(" ", -1));

    private final Random random;
    private int numbers = 2_000_000;

    SyntheticFamilies(long seed) {
        this.random = new Random(seed);
    }

    List<List<Person>> families(int count) {
        var families = new ArrayList<List<Person>>();
        for (int family = 0; family < count; family++) {
            families.add(family());
        }
        return families;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    ContactPoint freshPhone() {
        return ContactPoint.phone("+1305" + numbers++, "US").orElseThrow();
    }

    private List<Person> family() {
        var surnames = surnames();
        var shared = new LinkedHashSet<>(List.of(freshPhone(), mail()));
        var father = person(List.of(pick(GIVEN.get(0)), pick(GIVEN.get(0))), surnames, "", 1950, shared);
        return switch (random.nextInt(5)) {
            case 0 -> List.of(father, twinOf(father, shared), twinOf(father, shared));
            case 1 -> {
                var senior = person(father.given(), surnames, "Sr", 1940, shared);
                yield List.of(senior, person(father.given(), surnames, "Jr", 1970, shared));
            }
            case 2 -> List.of(father, person(mother(), surnames, "", 1952, shared), child(surnames, shared));
            case 3 -> List.of(father, person(mother(), surnames(), "", 1955, shared));
            default -> List.of(father);
        };
    }

    private List<String> surnames() {
        var first = pick(SURNAMES);
        return List.of(
                first,
                pick(SURNAMES.stream().filter(other -> !other.equals(first)).toList()));
    }

    private List<Given> mother() {
        return List.of(pick(GIVEN.get(1)), pick(GIVEN.get(1)));
    }

    private Person child(List<String> surnames, Set<ContactPoint> shared) {
        return person(List.of(pick(pick(GIVEN)), pick(pick(GIVEN))), surnames, "", 1985, shared);
    }

    /** Twins share the first name and the birth date; the second name tells them apart. */
    private Person twinOf(Person father, Set<ContactPoint> shared) {
        return person(List.of(father.given().getFirst(), pick(GIVEN.get(0))), father.surnames(), "", 1985, shared);
    }

    private Person person(
            List<Given> given, List<String> surnames, String generation, int year, Set<ContactPoint> shared) {
        var born = year == 1985
                ? LocalDate.of(1985, 1, 1).plusDays(Math.floorMod(shared.hashCode(), 9000))
                : LocalDate.of(year, 1, 1).plusDays(random.nextInt(9000));
        var distinct = given.stream().distinct().toList();
        var person = new Person(distinct, surnames, generation, born, shared, Optional.empty());
        return chance(90) ? filed(person, shared) : person;
    }

    private Person filed(Person person, Set<ContactPoint> shared) {
        var first = person.given().getFirst();
        var given = chance(10) && !first.shortForms().isEmpty() ? pick(first.shortForms()) : first.formal();
        if (person.given().size() > 1 && chance(70)) {
            given += " " + person.given().getLast().formal();
        }
        var family = surnamesAsWritten(person.surnames());
        if (chance(70)) {
            family += " " + person.generation();
        }
        var name = chance(30) ? new HumanName(plain(given), plain(family)) : new HumanName(given, family);
        var points = new LinkedHashSet<ContactPoint>();
        shared.stream().filter(point -> chance(60)).forEach(points::add);
        if (chance(60)) {
            points.add(freshPhone());
        }
        var born = Optional.of(person.born()).filter(date -> chance(95));
        var uses = new LinkedHashSet<>(shared);
        uses.addAll(points);
        var file = new Filed(new PatientId(new UUID(random.nextLong(), random.nextLong())), name, born, points);
        return new Person(
                person.given(), person.surnames(), person.generation(), person.born(), uses, Optional.of(file));
    }

    /** Both surnames, or the second left out as is usual, or by a clerk the first; hyphens come and go. */
    private String surnamesAsWritten(List<String> surnames) {
        var which = random.nextInt(100);
        var kept = which < 60 ? surnames : List.of(which < 94 ? surnames.getFirst() : surnames.getLast());
        var written = String.join(chance(10) ? "-" : " ", kept);
        return chance(15) ? written.replace('-', ' ') : written;
    }

    /** One of the ways this person gives their name. */
    Said sayName(Person person) {
        var meant = new ArrayList<Set<String>>();
        var given = new ArrayList<String>();
        for (var name : chance(50) ? person.given() : person.given().subList(0, 1)) {
            var spoken = chance(30) && !name.shortForms().isEmpty() ? pick(name.shortForms()) : name.formal();
            given.add(spoken);
            meant.add(formalNamesOf(spoken));
        }
        var surnames = chance(50) ? person.surnames() : List.of(pick(person.surnames()));
        var generation = chance(50) ? person.generation() : "";
        var spokenSurnames = String.join(chance(10) ? "-" : " ", surnames);
        var family = (chance(15) ? spokenSurnames.replace('-', ' ') : spokenSurnames) + " " + generation;
        var text = chance(80) ? String.join(" ", given) + " " + family : family + ", " + String.join(" ", given);
        return new Said(chance(40) ? plain(text) : text, meant, surnames, generation);
    }

    private static Set<String> formalNamesOf(String spoken) {
        var formal = new LinkedHashSet<>(List.of(spoken));
        GIVEN.forEach(names -> names.stream()
                .filter(name -> name.shortForms().contains(spoken))
                .forEach(name -> formal.add(name.formal())));
        return formal;
    }

    static String plain(String name) {
        var bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toUpperCase(Locale.ROOT);
    }

    private ContactPoint mail() {
        return ContactPoint.email("family" + numbers++ + "@example.org").orElseThrow();
    }

    private static List<Given> given(String names) {
        var all = new ArrayList<Given>();
        for (var name : names.split(" ", -1)) {
            var at = name.indexOf(':');
            var shortForms = name.substring(at + 1);
            all.add(new Given(
                    name.substring(0, at), shortForms.isEmpty() ? List.of() : List.of(shortForms.split(",", -1))));
        }
        return all;
    }
}
