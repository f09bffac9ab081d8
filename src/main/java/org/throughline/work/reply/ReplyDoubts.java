package org.throughline.work.reply;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.communication.Reply;
import org.throughline.kernel.Language;
import org.throughline.screening.ReadingLevel;
import org.throughline.screening.ReplyChecks;
import org.throughline.screening.ReplyFinding;

/** Reads a reply for what needs a reason or is better said otherwise; each kind is asked about once. */
@Component
class ReplyDoubts {

    private final ReplyChecks checks;

    ReplyDoubts(ReplyChecks checks) {
        this.checks = checks;
    }

    List<Doubt> about(Reply.Text text, Language language, Behind behind) {
        var found = found(checks.check(text.said(), behind.names().with(text)));
        return Stream.of(
                        found.values().stream(),
                        hardToRead(text.said(), language).stream(),
                        behind
                                .names()
                                .given(text.said())
                                .map(name -> new Doubt(Doubt.Kind.NAMES_PRACTICE, name))
                                .stream(),
                        KnownFacts.askedAgain(text, language, behind.known()).stream()
                                .map(fact -> new Doubt(Doubt.Kind.ASKED_AGAIN, fact.code())))
                .flatMap(doubts -> doubts)
                .toList();
    }

    private static Map<Doubt.Kind, Doubt> found(List<ReplyFinding> findings) {
        var doubts = new EnumMap<Doubt.Kind, Doubt>(Doubt.Kind.class);
        for (var finding : findings) {
            Doubt.Kind.of(finding.kind()).ifPresent(kind -> doubts.putIfAbsent(kind, new Doubt(kind, finding.words())));
        }
        return doubts;
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
