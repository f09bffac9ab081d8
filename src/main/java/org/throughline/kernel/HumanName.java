package org.throughline.kernel;

import java.util.stream.Stream;

/**
 * A person's name as given (FHIR HumanName): given names and all surnames, in the order people write them. Prints masked,
 * so that no log carries a patient's name.
 */
public record HumanName(String given, String family) {

    public HumanName {
        given = given.strip().replaceAll("\\s+", " ");
        family = family.strip().replaceAll("\\s+", " ");
        if (given.isEmpty() && family.isEmpty()) {
            throw new IllegalArgumentException("a name needs at least one word");
        }
    }

    /** The whole name as people say it, for instance {@code Ana Lucía Morales Ortiz}. */
    public String full() {
        return (given + " " + family).strip();
    }

    /** First letters of the given name and the first surname, for the round mark on a page. */
    public String initials() {
        return Stream.of(given, family)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .reduce("", String::concat);
    }

    @Override
    public String toString() {
        return "HumanName[masked]";
    }
}
