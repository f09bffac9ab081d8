package org.throughline.work.reply;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.communication.Reply;
import org.throughline.kernel.RuleViolation;
import org.throughline.screening.ReplyChecks;

/** INV-10 and INV-15: an update has all four parts, and nothing goes out that only a clinician or a payer could promise. */
@Component
class FourPartGate {

    private final ReplyChecks checks;

    FourPartGate(ReplyChecks checks) {
        this.checks = checks;
    }

    void check(Reply.Text text) {
        switch (text) {
            case Reply.Text.Update(var received, var checking, var needed, var next, var at) -> {
                requirePart("received", received);
                requirePart("checking", checking);
                requirePart("needed", needed);
                requirePart("next", next);
                requireSayable(List.of(received, checking, needed, next));
            }
            case Reply.Text.FinalAnswer(var answer) -> {
                requirePart("answer", answer);
                requireSayable(List.of(answer));
            }
        }
    }

    private static void requirePart(String part, String words) {
        if (words.isBlank()) {
            throw RuleViolation.of("work.reply-part-missing." + part);
        }
    }

    private void requireSayable(List<String> texts) {
        checks.check(String.join("\n", texts)).stream()
                .filter(found -> found.kind().forbidden())
                .findFirst()
                .ifPresent(found -> {
                    throw RuleViolation.of("work.forbidden-promise", found.words());
                });
    }
}
