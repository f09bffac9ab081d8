package org.throughline.patient.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * Which names a short form may stand for. Two names agree when what they may stand for overlaps: Bill and Will meet in
 * William, while Alberto and Roberto stay apart although both are called Beto.
 */
final class Nicknames {

    private static final Map<String, Set<String>> STANDS_FOR = read();

    private Nicknames() {}

    /** The folded names that a folded short form may stand for; empty for a name that is no short form. */
    static Set<String> standsFor(String folded) {
        return STANDS_FOR.getOrDefault(folded, Set.of());
    }

    static int size() {
        return STANDS_FOR.size();
    }

    private static Map<String, Set<String>> read() {
        var standsFor = new HashMap<String, Set<String>>();
        table().forEach((name, shortForms) -> {
            for (var shortForm : shortForms.toString().split(" ", -1)) {
                standsFor
                        .computeIfAbsent(Folding.fold(shortForm), absent -> new HashSet<>())
                        .add(Folding.fold(name.toString()));
            }
        });
        return standsFor;
    }

    private static Properties table() {
        var stream = Objects.requireNonNull(Nicknames.class.getResourceAsStream("/patient/nicknames.properties"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var table = new Properties();
            table.load(reader);
            return table;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
