package org.throughline.work.reply;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.communication.Reply;
import org.throughline.kernel.RuleViolation;
import org.throughline.screening.ReplyChecks;
import org.throughline.screening.ReplyFinding;

/**
 * INV-10 and INV-15: an update has all four parts, and what no reason makes sendable does not go out: clinical advice and
 * the meaning of a result, somebody else's name, another practice's name.
 */
@Component
class FourPartGate {

    private final ReplyChecks checks;

    FourPartGate(ReplyChecks checks) {
        this.checks = checks;
    }

    void check(Reply.Text text, Names names) {
        switch (text) {
            case Reply.Text.Update(var received, var checking, var needed, var next, var at) -> {
                requirePart("received", received);
                requirePart("checking", checking);
                requirePart("needed", needed);
                requirePart("next", next);
            }
            case Reply.Text.FinalAnswer(var answer) -> requirePart("answer", answer);
            case Reply.Text.PageLink(var words) -> requirePart("answer", words);
        }
        refused(text, names).ifPresent(found -> {
            throw refusal(found);
        });
    }

    /** The first words of it that stop it. */
    Optional<ReplyFinding> refused(Reply.Text text, Names names) {
        return checks.check(text.said(), names.with(text)).stream()
                .filter(found -> found.kind().hard())
                .findFirst();
    }

    private static void requirePart(String part, String words) {
        if (words.isBlank()) {
            throw RuleViolation.of("work.reply-part-missing." + part);
        }
    }

    /** Says the words, but never the name of a patient. */
    private static RuleViolation refusal(ReplyFinding found) {
        var code = "work.reply-refused."
                + found.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return found.kind() == ReplyFinding.Kind.WRONG_PERSON
                ? RuleViolation.of(code)
                : RuleViolation.of(code, found.words());
    }
}
