package org.throughline.escalation.recovery.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.Role;
import org.throughline.escalation.recovery.Harm;
import org.throughline.escalation.recovery.Lesson;
import org.throughline.escalation.recovery.Line;
import org.throughline.escalation.recovery.MaySay;
import org.throughline.escalation.recovery.Progress;
import org.throughline.escalation.recovery.Progress.Done;
import org.throughline.escalation.recovery.RecoveryBook;
import org.throughline.escalation.recovery.RecoveryBook.Promised;
import org.throughline.escalation.recovery.RecoveryBook.Whole;
import org.throughline.escalation.recovery.RecoveryCase;
import org.throughline.escalation.recovery.RecoveryId;
import org.throughline.escalation.recovery.State;
import org.throughline.escalation.recovery.web.CaseView.Choice;
import org.throughline.escalation.recovery.web.CaseView.Event;
import org.throughline.escalation.recovery.web.CaseView.Hands;
import org.throughline.escalation.recovery.web.CaseView.Head;
import org.throughline.escalation.recovery.web.CaseView.Step;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;

/** One case as words, with what its reader may do next. */
@Component
class CasePages {

    private static final Set<String> TROUBLE = Set.of("promise-broken", "asked-again", "upset", "complaint", "urgent");

    private final RecoveryBook book;
    private final RecoveryWords words;
    private final MaySay maySay;
    private final People people;
    private final Clock clock;

    CasePages(RecoveryBook book, RecoveryWords words, MaySay maySay, People people, Clock clock) {
        this.book = book;
        this.words = words;
        this.maySay = maySay;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    CaseView of(Access access, Page page, RecoveryId id) {
        var whole = book.get(access, id);
        var texts = page.texts();
        return new CaseView(
                head(whole, texts),
                said(whole, texts),
                steps(whole.row().recovery(), texts),
                whole.lines().stream().map(line -> event(line, texts)).toList(),
                whole.promises().stream()
                        .map(one -> new CaseView.Owed(one.what(), one.dueAt(), one.open(), one.broken()))
                        .toList(),
                whole.notes().stream().map(this::noted).toList(),
                say(whole, page),
                whole.lesson().map(lesson -> lesson(lesson, page)).orElse(null),
                hands(access, whole.row().recovery(), whole, page));
    }

    private Head head(Whole whole, Texts texts) {
        var row = whole.row();
        var item = row.matter().item();
        return new Head(
                row.recovery().reference(),
                row.who().orElse(null),
                words.language(row),
                words.reason(row, texts),
                words.lane(row, texts),
                words.urgent(row, texts),
                words.owner(row),
                row.recovery().about().openedAt(),
                new CaseView.Item(row.matter().reference(), "/?item=" + item, "/work-items/" + item + "/thread"));
    }

    private static CaseView.Words said(Whole whole, Texts texts) {
        var harm = whole.row().recovery().told().harm();
        return new CaseView.Words(
                whole.words().own().orElse(null),
                whole.words().wants().orElse(null),
                texts.get("recovery.harm." + harm.name()),
                harm == Harm.YES,
                whole.words().withheld());
    }

    private List<Step> steps(RecoveryCase recovery, Texts texts) {
        return Arrays.stream(State.values())
                .filter(state -> state != State.OPENED)
                .map(state -> step(recovery, state, texts))
                .toList();
    }

    private Step step(RecoveryCase recovery, State state, Texts texts) {
        var done = done(recovery.progress(), state);
        return new Step(
                texts.get("recovery.state." + state.name()),
                done.isPresent(),
                done.isEmpty() && recovery.state().next() == state,
                done.map(one -> words.name(one.by())).orElse(null),
                done.map(Done::at).orElse(null));
    }

    private static Optional<Done> done(Progress progress, State state) {
        return switch (state) {
            case OPENED -> Optional.empty();
            case ACKNOWLEDGED -> progress.acknowledged();
            case OWNED -> progress.owner();
            case ACTED -> progress.acted();
            case CONTACTED -> progress.contacted().map(Progress.Contact::done);
            case CLOSED -> progress.closed().map(Progress.Closing::done);
            case LEARNED -> progress.learned();
        };
    }

    private Event event(Line line, Texts texts) {
        return new Event(
                texts.get("recovery.line." + line.kind()),
                words.name(line.actor()),
                line.at(),
                line.words().orElse(null),
                TROUBLE.contains(line.kind()));
    }

    private CaseView.Noted noted(RecoveryBook.Noted noted) {
        var note = noted.note();
        return new CaseView.Noted(
                note.reason(), note.action(), note.promise(), note.route(), words.name(noted.by()), noted.at());
    }

    private CaseView.Say say(Whole whole, Page page) {
        var missed = whole.promises().stream().filter(Promised::broken).findFirst();
        var approved = words.approved(whole.row(), page, missed);
        var source = approved.source();
        return new CaseView.Say(
                approved.words().en(),
                approved.words().es(),
                whole.row().matter().language().filter(Language.SPANISH::equals).isPresent(),
                page.texts()
                        .get(
                                source.playbook() ? "recovery.say.playbook" : "recovery.say.shipped",
                                "version",
                                source.version()),
                maySay.never().stream()
                        .map(one -> one.in(page.texts().language()))
                        .toList());
    }

    private @Nullable String lesson(Lesson lesson, Page page) {
        return switch (lesson) {
            case Lesson.Nothing nothing -> page.texts().get("recovery.lesson.nothing", "because", nothing.because());
            case Lesson.Fix fix ->
                page.texts()
                        .get(
                                "recovery.lesson.fix",
                                "source",
                                page.texts()
                                        .get("recovery.source." + fix.source().name()),
                                "what",
                                fix.what(),
                                "owner",
                                words.name(fix.owner()),
                                "on",
                                page.said().date(fix.on()));
        };
    }

    private Hands hands(Access access, RecoveryCase recovery, Whole whole, Page page) {
        var manager = access.is(Role.MANAGER);
        var change = access.may(Action.CHANGE, whole.row().matter().lane());
        var mine = recovery.owner().filter(access.person()::equals).isPresent();
        var answers = recovery.urgent().isPresent() ? manager : manager || mine;
        var take = change && !mine && (manager || recovery.urgent().isEmpty());
        return new Hands(
                RecoveryController.PATH + "/" + recovery.id(),
                recovery.version(),
                next(recovery, change, answers),
                change,
                take && recovery.progress().closed().isEmpty(),
                recovery.progress().closed().isEmpty(),
                colleagues(access.person()),
                clock.instant().atZone(page.said().zone()).toLocalDate());
    }

    private static String next(RecoveryCase recovery, boolean change, boolean answers) {
        return switch (recovery.state()) {
            case OPENED, ACKNOWLEDGED -> change ? recovery.state().name() : "NONE";
            case OWNED, ACTED, CONTACTED, CLOSED ->
                change && answers ? recovery.state().name() : "OTHERS";
            case LEARNED -> "NONE";
        };
    }

    /** Whoever asks comes first: most changes are their own. */
    private List<Choice> colleagues(PersonId reader) {
        return people.all().stream()
                .filter(Colleague::active)
                .sorted(Comparator.comparing(one -> !one.id().equals(reader)))
                .map(one -> new Choice(one.id().toString(), one.name().full()))
                .toList();
    }
}
