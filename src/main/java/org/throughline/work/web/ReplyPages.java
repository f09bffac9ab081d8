package org.throughline.work.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.communication.Channel;
import org.throughline.communication.Reply;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.playbook.FactId;
import org.throughline.work.WorkItemId;
import org.throughline.work.draft.Drafts;
import org.throughline.work.item.Lease;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.PromiseTimes;
import org.throughline.work.reply.Behind;
import org.throughline.work.reply.Circumstances;
import org.throughline.work.reply.KnownFact;
import org.throughline.work.reply.KnownFacts;
import org.throughline.work.web.ReplyView.Check;
import org.throughline.work.web.ReplyView.Kind;
import org.throughline.work.web.ReplyView.Words;

/** The reply as a page shows it: the draft or the approved words, in the patient's language, with times that can be kept. */
@Component
class ReplyPages {

    private static final int[] OFFERED_MINUTES = {60, 120, 240, 480, 960};

    private final WorkItemRepository items;
    private final Drafts drafts;
    private final ApprovedWords approved;
    private final LanguageOnFile onFile;
    private final PromiseTimes promiseTimes;
    private final ReplyCheckLines checkLines;
    private final PracticeAnswers answers;
    private final People people;
    private final ReplyChannels channels;
    private final ReplyReceivers receivers;
    private final TextParts parts;
    private final KnownFacts known;
    private final Circumstances circumstances;
    private final Clock clock;

    ReplyPages(
            WorkItemRepository items,
            Drafts drafts,
            ApprovedWords approved,
            LanguageOnFile onFile,
            PromiseTimes promiseTimes,
            ReplyCheckLines checkLines,
            PracticeAnswers answers,
            People people,
            ReplyChannels channels,
            ReplyReceivers receivers,
            TextParts parts,
            KnownFacts known,
            Circumstances circumstances,
            Clock clock) {
        this.items = items;
        this.drafts = drafts;
        this.approved = approved;
        this.onFile = onFile;
        this.promiseTimes = promiseTimes;
        this.checkLines = checkLines;
        this.answers = answers;
        this.people = people;
        this.channels = channels;
        this.receivers = receivers;
        this.parts = parts;
        this.known = known;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** What the person asked to see instead of the usual. */
    record Asked(Optional<String> language, Optional<Kind> kind, Optional<FactId> fact, Optional<String> receiver) {}

    /** The form for whoever holds the item; empty for everybody else. */
    @Transactional(readOnly = true)
    Optional<ReplyView> of(Access access, Page page, WorkItemId id, Asked asked) {
        var now = clock.instant();
        var answered = circumstances.get(access, id, now);
        var item = answered.item();
        return item.standing().heldBy(access.person(), now) && access.may(Action.SAY, item.lane())
                ? Optional.of(view(access, page, answered, asked, now))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    UntakenView untaken(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        var holder = item.standing()
                .lease()
                .filter(lease -> lease.runsAt(clock.instant()))
                .map(Lease::holder)
                .flatMap(people::find)
                .map(Colleague::shortName);
        return new UntakenView(
                "/work-items/" + id,
                item.standing().version(),
                holder.orElse(null),
                item.standing().state().isOpen(),
                access.may(Action.CHANGE, item.lane()));
    }

    /** What the form starts from: the draft as it was left, or what the person asked to see instead. */
    private record Start(
            Map<String, String> draft, boolean fromDraft, Language language, Kind kind, Optional<FactId> fact) {}

    private Start start(Access access, WorkItem item, Asked asked) {
        var draft = drafts.find(access, item.id(), Drafts.Form.REPLY)
                .map(Drafts.Draft::fields)
                .orElse(Map.of());
        var language = asked.language()
                .or(() -> Optional.ofNullable(draft.get("language")))
                .map(Language::of)
                .or(() -> item.matter().language().or(() -> onFile.of(item)).filter(Language::spokenByTheProduct))
                .orElse(Language.ENGLISH);
        var kind = asked.kind()
                .or(() -> Optional.ofNullable(draft.get("kind")).map(Kind::valueOf))
                .orElse(Kind.UPDATE);
        var fromDraft =
                !draft.isEmpty() && asked.language().isEmpty() && asked.kind().isEmpty();
        var kept = Optional.ofNullable(draft.get("fact")).filter(any -> fromDraft);
        var fact = asked.fact()
                .or(() -> kept.filter(id -> !id.isBlank()).map(UUID::fromString).map(FactId::new));
        return new Start(draft, fromDraft, language, kind, fact);
    }

    private ReplyView view(Access access, Page page, Circumstances.Answered answered, Asked asked, Instant now) {
        var item = answered.item();
        var start = start(access, item, asked);
        var facts = known.of(item);
        var windows = windows(access, item, start.draft(), now);
        var shown = start.kind() == Kind.UPDATE
                ? update(page, answered, start, chosen(windows))
                : new Words(answer(access, start), "", "", "");
        var offered = receivers.of(access, page, item, receiver(asked, start), now);
        var ways = channels.of(
                page,
                new ReplyChannels.Asked(
                        item,
                        start.kind(),
                        ReplyReceivers.chosen(offered),
                        start.draft().get("channel")),
                now);
        var href = "/work-items/" + item.id();
        return new ReplyView(
                new ReplyView.Addresses(
                        href + "/reply", href + "/replies", href + "/drafts/REPLY", href + "/checks", href + "/call"),
                item.standing().version(),
                start.kind(),
                shown,
                ways,
                start.kind() == Kind.UPDATE
                        ? approved.template(page, item, start.language(), wording(item, start))
                                .orElse(null)
                        : null,
                sides(access, start.language()),
                windows,
                checkLines.of(
                        parts(shown, start.kind()),
                        start.language(),
                        new Behind(facts, answered.names()),
                        page.texts()),
                start.fromDraft() ? start.draft().getOrDefault("because", "") : "",
                answers.offered(access, start.language(), start.kind(), href + "/reply"),
                start.fact().map(FactId::toString).orElse(null),
                said(facts, page.texts()),
                offered);
    }

    private static Optional<String> receiver(Asked asked, Start start) {
        return asked.receiver().or(() -> Optional.ofNullable(start.draft().get("receiver")));
    }

    private Words update(Page page, Circumstances.Answered answered, Start start, Instant until) {
        return start.fromDraft()
                ? words(start.draft())
                : approved.words(
                        page,
                        answered.item(),
                        start.language(),
                        answered.names().discreet(),
                        until);
    }

    /** Whose words they are: what the draft says of itself, or what is in force. */
    private Optional<Reply.Template> wording(WorkItem item, Start start) {
        return start.fromDraft()
                ? Reply.Template.of(start.draft().getOrDefault("wording", ""))
                : approved.current(item);
    }

    private String answer(Access access, Start start) {
        return start.fromDraft()
                ? words(start.draft()).received()
                : start.fact()
                        .map(fact -> answers.words(access, fact, start.language()))
                        .orElse("");
    }

    private static List<String> said(Set<KnownFact> facts, Texts texts) {
        return facts.stream()
                .map(fact -> texts.get("work.known." + fact.code()))
                .toList();
    }

    private static Words words(Map<String, String> draft) {
        return new Words(
                draft.getOrDefault("received", ""),
                draft.getOrDefault("checking", ""),
                draft.getOrDefault("needed", ""),
                draft.getOrDefault("next", ""));
    }

    private static List<ReplyView.Side> sides(Access access, Language chosen) {
        return Stream.of(Language.SPANISH, Language.ENGLISH)
                .map(side -> new ReplyView.Side(side.code(), side.equals(chosen), access.mayWriteIn(side)))
                .toList();
    }

    /** Times at which somebody is there to keep it (INV-60), the nearest first; what the draft had stays chosen. */
    private List<ReplyView.Window> windows(Access access, WorkItem item, Map<String, String> draft, Instant now) {
        var times =
                promiseTimes.of(access.practice(), item.lane(), item.matter().language());
        var offered = IntStream.of(OFFERED_MINUTES)
                .mapToObj(minutes -> times.dueAfter(now, minutes))
                .distinct()
                .sorted()
                .toList();
        var chosen = Optional.ofNullable(draft.get("promiseUntil"))
                .map(Instant::parse)
                .filter(offered::contains)
                .orElse(offered.size() > 2 ? offered.get(2) : offered.getFirst());
        return offered.stream()
                .map(at -> new ReplyView.Window(at.toString(), at, at.equals(chosen)))
                .toList();
    }

    private static Instant chosen(List<ReplyView.Window> windows) {
        return windows.stream()
                .filter(ReplyView.Window::chosen)
                .findFirst()
                .orElse(windows.getFirst())
                .until();
    }

    @Transactional(readOnly = true)
    List<Check> checks(Access access, WorkItemId id, ReplyForm form, Texts texts) {
        var answered = circumstances.get(access, id, clock.instant());
        var behind = new Behind(known.of(answered.item()), answered.names());
        var lines = checkLines.of(form.parts(), Language.of(form.language()), behind, texts);
        return form.way() == Channel.SMS
                ? Stream.concat(
                                lines.stream(),
                                Stream.of(parts.check(answered.item().matter().issue(), form, texts)))
                        .toList()
                : lines;
    }

    private static List<String> parts(Words words, Kind kind) {
        return kind == Kind.UPDATE
                ? List.of(words.received(), words.checking(), words.needed(), words.next())
                : List.of(words.received());
    }
}
