package org.throughline.playbook.exchange;

import java.util.HashMap;
import java.util.Map;

/** On which line of a file each place begins; a place that is not there is looked for where it should be. */
final class Lines {

    /** Said of a file whose lines are not known. */
    static final int UNKNOWN = 0;

    private final Map<String, Integer> lines;

    Lines(Map<String, Integer> lines) {
        this.lines = Map.copyOf(lines);
    }

    int of(String place) {
        for (var at = place; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null || at.isEmpty()) {
                return line == null ? UNKNOWN : line;
            }
        }
    }

    /** The lines within one part of the file, under places that begin there. */
    Lines within(String part) {
        var within = new HashMap<String, Integer>();
        within.put("", of(part));
        lines.forEach((place, line) -> {
            if (place.startsWith(part + "/")) {
                within.put(place.substring(part.length()), line);
            }
        });
        return new Lines(within);
    }

    /** The lines of the same things under other places. */
    Lines renamed(Map<String, String> placesInTheFile) {
        var renamed = new HashMap<String, Integer>();
        placesInTheFile.forEach((place, inTheFile) -> renamed.put(place, of(inTheFile)));
        return new Lines(renamed);
    }
}
