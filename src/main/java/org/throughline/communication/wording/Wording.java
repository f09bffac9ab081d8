package org.throughline.communication.wording;

import java.util.stream.Collectors;
import org.throughline.kernel.Language;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Playbook.InForce;
import org.throughline.playbook.Rendering;

/**
 * A moment's words in force, as replies made from them look: with any text in the place of a variable.
 *
 * @param english what the body of an English reply is like; a pattern of SQL
 */
record Wording(String moment, int version, String english, String spanish) {

    private static final String ANYTHING = "\u0001";

    static Wording of(InForce version) {
        var moment = version.moment();
        return new Wording(
                moment.code().value(),
                version.number(),
                pattern(moment, Language.ENGLISH),
                pattern(moment, Language.SPANISH));
    }

    private static String pattern(Moment moment, Language language) {
        return moment.parts()
                .in(language)
                .all()
                .map(part -> pattern(part, language))
                .collect(Collectors.joining("\n\n"));
    }

    private static String pattern(String part, Language language) {
        var places = Rendering.variablesOf(part).stream()
                .collect(Collectors.<String, String, String>toMap(variable -> variable, variable -> ANYTHING));
        return switch (Rendering.of(part, language, places)) {
            case Rendering.Rendered<String>(var words) ->
                words.replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                        .replace(ANYTHING + ".", "%")
                        .replace(ANYTHING, "%");
            case Rendering.Unresolved<String> open ->
                throw new IllegalStateException("a place without a value: " + open);
        };
    }
}
