package org.throughline.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Said;
import org.throughline.portal.link.NextStepLink;
import org.throughline.portal.web.Doorkeeper.Inside;
import org.throughline.portal.web.NextStepView.How;
import org.throughline.portal.web.NextStepView.Line;
import org.throughline.practice.BusinessHours;
import org.throughline.work.NextStep;
import org.throughline.work.NextStep.Stage;

/** Where a matter stands in words: the four parts as they were sent, or neutral wording for who wants it (INV-34). */
@Component
class NextStepPages {

    private static final String KEY = "portal.next.";

    private final BusinessHours hours;
    private final Clock clock;

    NextStepPages(BusinessHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    NextStepView of(Inside at) {
        return new NextStepView(at.frame(), heading(at), lede(at), lines(at));
    }

    /** When the patient hears next, for the receipt; nothing where nobody has said so. */
    Optional<String> next(Inside at) {
        var said = at.page().said();
        return at.open()
                .matter()
                .dueAt()
                .filter(due -> !said.isLate(due))
                .map(due -> whole(at.page().texts().get(KEY + "receipt.due", "who", who(at), "due", said.due(due))));
    }

    private static String heading(Inside at) {
        var stage = at.open().matter().stage();
        var texts = at.page().texts();
        var patient = at.open().patient();
        return patient.discreet()
                ? texts.get(KEY + "plain." + stage)
                : texts.get(KEY + "heading." + stage, "name", patient.given());
    }

    private String lede(Inside at) {
        var matter = at.open().matter();
        var texts = at.page().texts();
        var said = at.page().said();
        return switch (matter.stage()) {
            case RECEIVED, HEARD -> texts.get(KEY + "lede." + matter.stage()) + opens(at);
            case CHECKING, NEEDED ->
                matter.dueAt().filter(said::isLate).isPresent()
                        ? texts.get(KEY + "lede.late")
                        : texts.get(KEY + "lede." + matter.stage());
            case ANSWERED ->
                texts.get(
                        KEY + "lede.ANSWERED", "at", said.at(matter.repliedAt().orElse(matter.receivedAt())));
            case DONE ->
                texts.get(
                        KEY + "lede.DONE",
                        "until",
                        said.day(matter.closedAt().orElse(said.now()).plus(NextStepLink.AFTER_CLOSING)));
        };
    }

    /** Nobody waits in vain for an answer at night. */
    private String opens(Inside at) {
        var calendar = hours.of(at.practice().id());
        var now = clock.instant();
        if (calendar.isOpen(now)) {
            return "";
        }
        var opening = calendar.nextOpening(now);
        var said = at.page().said();
        return " " + at.page().texts().get(KEY + "opens", "day", inSentence(said, opening), "time", said.time(opening));
    }

    private static String inSentence(Said said, Instant at) {
        var day = said.day(at);
        return day.substring(0, 1).toLowerCase(said.texts().locale()).equals(day.substring(0, 1))
                        || !said.texts().language().equals(Language.SPANISH)
                ? day
                : day.substring(0, 1).toLowerCase(said.texts().locale()) + day.substring(1);
    }

    private List<Line> lines(Inside at) {
        var matter = at.open().matter();
        var lines = new ArrayList<Line>();
        lines.add(own(at, "received", at.page().said().at(matter.receivedAt()), How.DONE));
        if (at.open().patient().discreet() || matter.update().isEmpty()) {
            neutral(at, lines);
        } else {
            told(at, matter.update().get(), lines);
        }
        return List.copyOf(lines);
    }

    private static void neutral(Inside at, List<Line> lines) {
        var matter = at.open().matter();
        var stage = matter.stage();
        switch (stage) {
            case RECEIVED, CHECKING -> lines.add(own(at, "looks", null, How.NOW));
            case NEEDED -> lines.add(own(at, "needed", null, How.NOW));
            case HEARD -> {
                lines.add(own(at, "heard", heardAt(at), How.DONE));
                lines.add(own(at, "looks", null, How.NOW));
            }
            case ANSWERED, DONE -> lines.add(own(at, "answered", repliedAt(at), How.DONE));
        }
        if (stage != Stage.ANSWERED && stage != Stage.DONE) {
            lines.add(own(at, "hear", due(at), How.LATER));
        }
    }

    /** The parts of the last update, as they were sent. */
    private static void told(Inside at, NextStep.Update update, List<Line> lines) {
        var stage = at.open().matter().stage();
        var texts = at.page().texts();
        var when = at.page().said().at(update.at());
        var over = stage == Stage.HEARD || stage == Stage.DONE;
        lines.add(part(
                at,
                update.checking(),
                texts.get(KEY + "part.checking", "at", when),
                stage == Stage.CHECKING ? How.NOW : How.DONE));
        lines.add(part(
                at,
                update.needed(),
                texts.get(KEY + "part.needed"),
                over ? How.DONE : stage == Stage.NEEDED ? How.NOW : How.LATER));
        if (stage == Stage.HEARD) {
            lines.add(own(at, "heard", heardAt(at), How.DONE));
            lines.add(own(at, "looks", null, How.NOW));
        }
        if (stage != Stage.DONE) {
            lines.add(part(at, firstParagraph(update.next()), due(at), How.LATER));
        }
    }

    private static Line own(Inside at, String key, @Nullable String note, How how) {
        return new Line(at.page().texts().get(KEY + "line." + key), null, note, how);
    }

    private static Line part(Inside at, String words, @Nullable String note, How how) {
        var language = at.open().matter().update().map(NextStep.Update::language);
        var other = language.map(Language::code)
                .filter(code -> !code.equals(at.page().language()));
        return new Line(words.strip(), other.orElse(null), note, how);
    }

    /** What stands after a blank line is beside the part, for instance the link to this very page. */
    private static String firstParagraph(String words) {
        return words.split("\\R\\R", 2)[0];
    }

    private static @Nullable String due(Inside at) {
        var said = at.page().said();
        return at.open()
                .matter()
                .dueAt()
                .filter(due -> !said.isLate(due))
                .map(due -> whole(at.page().texts().get(KEY + "due", "who", who(at), "due", said.due(due))))
                .orElse(null);
    }

    private static @Nullable String heardAt(Inside at) {
        var since = at.open().matter().repliedAt();
        return at.open()
                .link()
                .use()
                .answeredAt()
                .filter(sent -> since.isEmpty() || sent.isAfter(since.get()))
                .map(at.page().said()::at)
                .orElse(null);
    }

    private static @Nullable String repliedAt(Inside at) {
        return at.open().matter().repliedAt().map(at.page().said()::at).orElse(null);
    }

    /** No line of a small phone ends within "p. m.". */
    private static String whole(String words) {
        return words.replace(" a. m.", "\u00a0a.\u00a0m.").replace(" p. m.", "\u00a0p.\u00a0m.");
    }

    private static String who(Inside at) {
        return at.open().matter().answersBy().orElse(at.practice().name());
    }
}
