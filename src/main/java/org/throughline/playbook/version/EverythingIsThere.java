package org.throughline.playbook.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.kernel.Language;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.content.MomentField;

/** All five things are there in both languages, and the next update says when (INV-10). */
final class EverythingIsThere implements MomentCheck {

    private static final Set<String> TIMES = Set.of("due", "window");

    @Override
    public String code() {
        return "complete";
    }

    @Override
    public List<Finding> of(MomentVersion version) {
        var content = version.content();
        var found = new ArrayList<Finding>();
        content.fields().forEach((field, words) -> {
            if (words.isBlank() && !field.optional()) {
                found.add(Finding.hard("missing", field, ""));
            }
        });
        if (content.moment().verify().isEmpty()) {
            found.add(Finding.ofTheWhole("no-verify-step"));
        }
        if (content.moment().escalation().isEmpty()) {
            found.add(Finding.ofTheWhole("no-escalation-point"));
        }
        for (var language : List.of(Language.ENGLISH, Language.SPANISH)) {
            untimed(content, new MomentField("/parts/" + language.code() + "/next"), found);
        }
        return found;
    }

    private static void untimed(MomentContent content, MomentField next, List<Finding> found) {
        var words = content.text(next);
        var timed = Wordings.variablesOf(words).map(used -> used.stream().anyMatch(TIMES::contains));
        if (!words.isBlank() && !timed.orElse(true)) {
            found.add(Finding.hard("no-time", next, ""));
        }
    }
}
