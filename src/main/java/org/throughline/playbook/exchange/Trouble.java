package org.throughline.playbook.exchange;

import java.util.Optional;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.version.Finding;

/**
 * Why something in a file cannot be taken.
 *
 * @param code names the message
 * @param line where in the file; 0 when that is not known
 * @param words what it is about: a key, a value, the words of a reader
 * @param finding what a check of the playbook found, when it was one
 */
record Trouble(String code, int line, String words, Optional<Finding> finding) {

    static Trouble at(int line, String code, String words) {
        return new Trouble(code, line, words, Optional.empty());
    }

    static Trouble of(Finding finding, Lines lines) {
        var place = finding.field().map(MomentField::pointer).orElseGet(() -> whole(finding.code()));
        return new Trouble(finding.code(), lines.of(place), finding.words(), Optional.of(finding));
    }

    /** Where something should be that a whole moment lacks. */
    private static String whole(String code) {
        return switch (code) {
            case "no-verify-step" -> "/verify";
            case "no-escalation-point" -> "/escalation";
            default -> "";
        };
    }
}
