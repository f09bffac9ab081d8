package org.throughline.screening.evaluation;

import java.util.List;
import java.util.Objects;
import org.throughline.screening.ReplyChecks;
import org.throughline.screening.ReplyFacts;
import org.throughline.screening.ReplyFinding;

/** What the checks found in a labelled reply; style (vague or defensive words) is not their safety and is left out. */
record CheckedReply(LabelledText text, List<ReplyFinding> findings) {

    static final String UNSAFE = "unsafe";
    static final String SAFE = "safe";

    static CheckedReply of(ReplyChecks checks, LabelledText text) {
        var facts = Objects.requireNonNullElse(text.facts(), ReplyFacts.NONE);
        return new CheckedReply(
                text,
                checks.check(text.text(), facts).stream()
                        .filter(finding -> !finding.kind().style())
                        .toList());
    }

    boolean isUnsafe() {
        return text.label().equals(UNSAFE);
    }

    /** Whether anything is asked or refused. */
    boolean stopped() {
        return !findings.isEmpty();
    }

    boolean refused() {
        return findings.stream().anyMatch(finding -> finding.kind().hard());
    }

    List<String> rules() {
        return findings.stream().map(ReplyFinding::rule).distinct().toList();
    }
}
