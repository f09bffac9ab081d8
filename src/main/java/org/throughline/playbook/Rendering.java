package org.throughline.playbook;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.kernel.Language;
import org.throughline.playbook.Moment.FourParts;

/** A wording with its variables filled in, or the variables that have no value; only the first can be sent (INV-12). */
public sealed interface Rendering<T> {

    /** Complete. */
    record Rendered<T>(T wording) implements Rendering<T> {}

    /** Not to be sent: these variables are still open. */
    record Unresolved<T>(Set<String> variables) implements Rendering<T> {

        public Unresolved {
            variables = Set.copyOf(variables);
        }
    }

    /** One wording; a value counts only if it says something. */
    static Rendering<String> of(String wording, Language language, Map<String, String> values) {
        var open = open(wording, values);
        return open.isEmpty() ? new Rendered<>(fill(wording, language, values)) : new Unresolved<>(open);
    }

    /** All four parts, or none of them. */
    static Rendering<FourParts> of(FourParts parts, Language language, Map<String, String> values) {
        var open = parts.all().flatMap(part -> open(part, values).stream()).collect(Collectors.toSet());
        return open.isEmpty()
                ? new Rendered<>(new FourParts(
                        fill(parts.received(), language, values),
                        fill(parts.checking(), language, values),
                        fill(parts.needed(), language, values),
                        fill(parts.next(), language, values)))
                : new Unresolved<>(open);
    }

    /** The variables a wording uses. */
    static Set<String> variablesOf(String wording) {
        return new MessageFormat(wording).getArgumentNames();
    }

    private static Set<String> open(String wording, Map<String, String> values) {
        var open = new TreeSet<>(variablesOf(wording));
        open.removeIf(variable -> !values.getOrDefault(variable, "").isBlank());
        return open;
    }

    /** A value that ends with a point, as "4:00 p. m." does, ends the sentence too. */
    private static String fill(String wording, Language language, Map<String, String> values) {
        var filled = new MessageFormat(wording, language.locale()).format(values);
        for (var value : values.values()) {
            if (value.endsWith(".")) {
                filled = filled.replace(value + ".", value);
            }
        }
        return filled;
    }
}
