package org.throughline.work.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.communication.Reply;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.screening.ReadingLevel;
import org.throughline.work.reply.Behind;
import org.throughline.work.reply.Doubt;
import org.throughline.work.reply.Names;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.web.ReplyView.Check;
import org.throughline.work.web.ReplyView.State;

/** What the checks say about a reply while it is written: what is still missing, what is refused, what needs a reason. */
@Component
class ReplyCheckLines {

    private static final int FOUR = 4;

    private final ReplyDesk desk;

    ReplyCheckLines(ReplyDesk desk) {
        this.desk = desk;
    }

    /** Said of an item about whose patient this is known. */
    List<Check> of(List<String> parts, Language language, Behind behind, Texts texts) {
        var said = String.join("\n", parts);
        var lines = new ArrayList<Check>();
        var complete = parts.stream().noneMatch(String::isBlank);
        lines.add(
                complete
                        ? new Check(State.PASSED, texts.get("work.check.complete"))
                        : new Check(State.OPEN, texts.get("work.check.incomplete")));
        lines.add(boundary(text(parts), behind.names(), texts));
        plain(said, language, texts).ifPresent(lines::add);
        desk.doubts(text(parts), language, behind).stream()
                .map(doubt -> new Check(State.ASKED, doubt(doubt, language, texts)))
                .forEach(lines::add);
        return lines;
    }

    private static Reply.Text text(List<String> parts) {
        return parts.size() == FOUR
                ? new Reply.Text.Update(parts.get(0), parts.get(1), parts.get(2), parts.get(3), Instant.MAX)
                : new Reply.Text.FinalAnswer(String.join("\n", parts));
    }

    private Check boundary(Reply.Text text, Names names, Texts texts) {
        return desk.refused(text, names)
                .map(found -> new Check(
                        State.REFUSED,
                        texts.get("work.check.refused." + found.kind().name(), "words", found.words())))
                .orElse(new Check(State.PASSED, texts.get("work.check.inside")));
    }

    private static Optional<Check> plain(String said, Language language, Texts texts) {
        return ReadingLevel.of(said, language)
                .filter(level -> level.words() >= ReadingLevel.SHORT && !level.hard())
                .map(level -> switch (level) {
                    case ReadingLevel.English english ->
                        texts.get("work.check.plain.en", "grade", Math.max(1, Math.round(english.grade())));
                    case ReadingLevel.Spanish spanish ->
                        texts.get("work.check.plain.es", "band", texts.get("work.check.inflesz." + spanish.inflesz()));
                })
                .map(text -> new Check(State.PASSED, text));
    }

    private static String doubt(Doubt doubt, Language language, Texts texts) {
        var key = switch (doubt.kind()) {
            case ASKED_AGAIN -> "work.check.asked-again";
            case VAGUE -> "work.check.vague";
            case DEFENSIVE -> "work.check.defensive";
            case COVERAGE -> "work.check.coverage";
            case AUTHORIZATION -> "work.check.authorization";
            case OUTCOME -> "work.check.outcome";
            case CLINICIAN_CALLS -> "work.check.clinician-calls";
            case NAMES_PRACTICE -> "work.check.names-practice";
            case READS_UNSAFE -> "work.check.reads-unsafe";
            case HARD_TO_READ -> language.equals(Language.SPANISH) ? "work.check.hard.es" : "work.check.hard.en";
        };
        return texts.get(key, "words", words(doubt, texts));
    }

    private static String words(Doubt doubt, Texts texts) {
        return texts.find("work.known." + doubt.words())
                .filter(fact -> doubt.kind() == Doubt.Kind.ASKED_AGAIN)
                .orElse(doubt.words());
    }
}
