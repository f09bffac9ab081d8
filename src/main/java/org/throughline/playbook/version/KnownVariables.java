package org.throughline.playbook.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.playbook.content.MomentField;

/** Every text can be filled in: its braces are right, and what stands in them is known. */
final class KnownVariables implements MomentCheck {

    private final Set<String> known;

    KnownVariables(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    @Override
    public String code() {
        return "variables";
    }

    @Override
    public List<Finding> of(MomentVersion version) {
        var found = new ArrayList<Finding>();
        version.content().fields().forEach((field, words) -> {
            if (Wordings.filledIn(field)) {
                look(field, words, found);
            }
        });
        return found;
    }

    private void look(MomentField field, String words, List<Finding> found) {
        var used = Wordings.variablesOf(words);
        if (used.isEmpty()) {
            found.add(Finding.hard("malformed", field, ""));
        }
        used.ifPresent(variables -> variables.stream()
                .filter(variable -> !known.contains(variable))
                .sorted()
                .forEach(variable -> found.add(Finding.hard("unknown-variable", field, variable))));
    }
}
