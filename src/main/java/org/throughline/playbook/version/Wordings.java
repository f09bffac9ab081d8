package org.throughline.playbook.version;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.playbook.Rendering;
import org.throughline.playbook.content.MomentField;

/** Which fields are said with variables, and what they are when they can be read at all. */
final class Wordings {

    private static final Pattern FILLED_IN = Pattern.compile("/(parts|call|email_subject)/.*|/sms/(en|es)");

    private Wordings() {}

    static boolean filledIn(MomentField field) {
        return FILLED_IN.matcher(field.pointer()).matches();
    }

    /** Empty for a text that is no ICU message, for instance with a brace too many. */
    static Optional<Set<String>> variablesOf(String wording) {
        try {
            return Optional.of(Rendering.variablesOf(wording));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
