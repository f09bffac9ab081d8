package org.throughline.playbook.exchange;

import java.util.List;

/** A file of moments as text, in one of the two shapes. */
final class PlaybookText {

    /** Several times the whole playbook. */
    static final int MOST = 1_000_000;

    private static final int MOST_MOMENTS = 200;

    private PlaybookText() {}

    /** Throws {@link FileRefused} for what is no file of moments. */
    static List<FoundMoment> read(String text) {
        if (text.length() > MOST) {
            throw new FileRefused(Trouble.at(Lines.UNKNOWN, "too-big", ""));
        }
        if (text.isBlank()) {
            throw new FileRefused(Trouble.at(Lines.UNKNOWN, "empty", ""));
        }
        var found = text.stripLeading().startsWith("{") ? FhirPlaybook.read(text) : YamlPlaybook.read(text);
        if (found.size() > MOST_MOMENTS) {
            throw new FileRefused(Trouble.at(Lines.UNKNOWN, "too-many", ""));
        }
        return found;
    }
}
