package org.throughline.work.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.communication.Reply;
import org.throughline.kernel.Language;
import org.throughline.screening.ReadingLevel;
import org.throughline.screening.ReplyChecks;
import org.throughline.screening.ReplyFinding;

/** Reads a reply for what is allowed and yet better said otherwise; each kind is asked about once. */
@Component
class ReplyDoubts {

    private final ReplyChecks checks;

    ReplyDoubts(ReplyChecks checks) {
        this.checks = checks;
    }

    List<Doubt> about(Reply.Text text, Language language, Set<KnownFact> known) {
        var said = said(text);
        var found = checks.check(said);
        return Stream.of(
                        first(found, ReplyFinding.Kind.VAGUE, Doubt.Kind.VAGUE),
                        first(found, ReplyFinding.Kind.DEFENSIVE, Doubt.Kind.DEFENSIVE),
                        hardToRead(said, language),
                        KnownFacts.askedAgain(text, language, known)
                                .map(fact -> new Doubt(Doubt.Kind.ASKED_AGAIN, fact.code())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String said(Reply.Text text) {
        return switch (text) {
            case Reply.Text.Update(var received, var checking, var needed, var next, var at) ->
                String.join("\n", received, checking, needed, next);
            case Reply.Text.FinalAnswer(var answer) -> answer;
        };
    }

    private static Optional<Doubt> first(List<ReplyFinding> found, ReplyFinding.Kind kind, Doubt.Kind doubt) {
        return found.stream().filter(one -> one.kind() == kind).findFirst().map(one -> new Doubt(doubt, one.words()));
    }

    /** A short reply has no level to speak of. */
    private static Optional<Doubt> hardToRead(String said, Language language) {
        return ReadingLevel.of(said, language)
                .filter(level -> level.words() >= ReadingLevel.SHORT && level.hard())
                .map(level -> new Doubt(Doubt.Kind.HARD_TO_READ, inNumbers(level)));
    }

    private static String inNumbers(ReadingLevel level) {
        return switch (level) {
            case ReadingLevel.English english -> String.format(Locale.ROOT, "%.0f", english.grade());
            case ReadingLevel.Spanish spanish -> String.format(Locale.ROOT, "%.0f", spanish.perspicuity());
        };
    }
}
