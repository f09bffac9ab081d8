package org.throughline.work.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.access.Colleague;
import org.throughline.communication.IssueId;
import org.throughline.communication.web.ThreadView;
import org.throughline.communication.web.ThreadView.Tone;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.work.item.History;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;

/** What people did in a conversation, one line each; what a message already shows is left out. */
@Component
class EventLines {

    private static final Set<String> SHOWN_OTHERWISE = Set.of("received", "answered", "joined", "needs-eyes");

    private final History history;
    private final NoteDesk notes;
    private final Playbook playbook;

    EventLines(History history, NoteDesk notes, Playbook playbook) {
        this.history = history;
        this.notes = notes;
        this.playbook = playbook;
    }

    List<ThreadView.Entry> of(
            Collection<IssueId> issues, Map<PersonId, Colleague> names, Texts texts, boolean withheld) {
        var lines = new ArrayList<ThreadView.Entry>();
        history.of(issues).stream()
                .filter(step -> !shownOtherwise(step) && !splitOff(step))
                .map(step -> line(step, names, texts))
                .forEach(lines::add);
        notes.of(issues).stream()
                .map(note -> line(note, names, texts, withheld))
                .forEach(lines::add);
        return lines;
    }

    /** What a person joined is said; what came by itself stands there as a message. */
    private static boolean shownOtherwise(History.Step step) {
        return SHOWN_OTHERWISE.contains(step.kind())
                && !(step.kind().equals("joined") && step.actor().asPerson().isPresent());
    }

    /** The item that was split says so, and where to; the new one need not say it again. */
    private static boolean splitOff(History.Step step) {
        return step.kind().equals("split") && step.toLane().isEmpty();
    }

    private String momentName(String code, Texts texts) {
        return playbook.moment(new MomentCode(code)).name().in(texts.language());
    }

    private ThreadView.Entry line(History.Step step, Map<PersonId, Colleague> names, Texts texts) {
        var who = step.actor().asPerson().map(person -> name(person, names)).orElse(texts.get("work.event.product"));
        var what = new StringBuilder(texts.get(
                "work.event." + step.kind(),
                "to",
                step.toPerson().map(person -> name(person, names)).orElse(""),
                "lane",
                step.toLane()
                        .flatMap(lane -> texts.find("playbook.lane." + lane.value()))
                        .orElse(""),
                "result",
                step.line()
                        .flatMap(code -> texts.find("work.attempt."
                                + code.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                        .orElse("")));
        if (step.kind().equals("sorted")) {
            step.line().ifPresent(code -> what.append(": ").append(momentName(code, texts)));
        } else if (!step.kind().equals("called") && !step.kind().equals("not-delivered")) {
            step.line()
                    .ifPresent(line ->
                            what.append(": ").append(texts.find("work." + line).orElse(line)));
        }
        return new ThreadView.Event(step.at(), tone(step.kind()), who, what.toString());
    }

    private static ThreadView.Entry line(Note note, Map<PersonId, Colleague> names, Texts texts, boolean withheld) {
        var fields = note.fields();
        var what = texts.get(
                "work.event.note",
                "request",
                withheld ? texts.get("work.words-withheld") : fields.patientRequest(),
                "action",
                fields.actionTaken(),
                "next",
                fields.promisedFollowUp());
        return new ThreadView.Event(note.at(), Tone.PLAIN, name(note.by(), names), what);
    }

    private static Tone tone(String kind) {
        return switch (kind) {
            case "not-delivered", "lease-ended" -> Tone.BROKEN;
            case "closed" -> Tone.KEPT;
            default -> Tone.PLAIN;
        };
    }

    private static String name(PersonId person, Map<PersonId, Colleague> names) {
        return Optional.ofNullable(names.get(person)).map(Colleague::shortName).orElse("");
    }
}
