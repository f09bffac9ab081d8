package org.throughline.work.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.ConversationEntry;
import org.throughline.communication.ConversationEntry.AttachmentCard;
import org.throughline.communication.IssueId;
import org.throughline.communication.web.ThreadView;
import org.throughline.communication.web.ThreadView.Chip;
import org.throughline.communication.web.ThreadView.Entry;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.practice.Practices;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.Promise;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.sight.WordsInLane;

/** The one line of a conversation: messages of every channel with what was done, by day. */
@Component
class ThreadPages {

    private final WorkItemRepository items;
    private final Communications communications;
    private final PromiseDesk promises;
    private final EventLines events;
    private final People people;
    private final Practices practices;
    private final Clock clock;

    ThreadPages(
            WorkItemRepository items,
            Communications communications,
            PromiseDesk promises,
            EventLines events,
            People people,
            Practices practices,
            Clock clock) {
        this.items = items;
        this.communications = communications;
        this.promises = promises;
        this.events = events;
        this.people = people;
        this.practices = practices;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ThreadView of(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        var issue = item.matter().issue();
        var said = new WordsInLane(access, clock.instant()).entries(List.of(item), communications.conversation(issue));
        return of(access, page, List.of(issue), said);
    }

    /** Several conversations as one line. */
    @Transactional(readOnly = true)
    ThreadView of(Access access, Page page, Collection<IssueId> issues, List<ConversationEntry> said) {
        var names = people.all().stream().collect(Collectors.toMap(Colleague::id, Function.identity()));
        var entries = new ArrayList<Entry>(messages(said, promised(issues), names, page));
        var withheld = said.stream().anyMatch(ConversationEntry::withheld);
        entries.addAll(events.of(issues, names, page.texts(), withheld));
        entries.sort(Comparator.comparing(Entry::at));
        var zone = practices.get(access.practice()).zone();
        return new ThreadView(days(entries, zone), page.texts().get("communication.thread.empty"));
    }

    private static List<ThreadView.Day> days(List<Entry> entries, ZoneId zone) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.at().atZone(zone).toLocalDate(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(day -> new ThreadView.Day(day.getFirst().at(), day))
                .toList();
    }

    private Map<CommunicationId, Promise> promised(Collection<IssueId> issues) {
        return promises.of(issues).stream()
                .filter(promise -> promise.madeIn().isPresent())
                .collect(Collectors.toMap(promise -> promise.madeIn().orElseThrow(), Function.identity()));
    }

    private static List<Entry> messages(
            List<ConversationEntry> said,
            Map<CommunicationId, Promise> made,
            Map<PersonId, Colleague> names,
            Page page) {
        return said.stream()
                .map(entry -> entry(entry, Optional.ofNullable(made.get(entry.id())), names, page))
                .toList();
    }

    private static Entry entry(
            ConversationEntry entry, Optional<Promise> promise, Map<PersonId, Colleague> names, Page page) {
        var texts = page.texts();
        if (!entry.fromPatient()) {
            return reply(entry, promise, names, texts);
        }
        var recording = entry.attachments().stream()
                .filter(file -> file.kind().equals("AUDIO") && file.opened())
                .findFirst();
        if (entry.channel() == Channel.VOICEMAIL && recording.isPresent()) {
            return voicemail(entry, recording.get(), texts);
        }
        return CallWords.ofACall(entry) ? call(entry, page) : message(entry, texts);
    }

    private static Entry call(ConversationEntry entry, Page page) {
        return new ThreadView.Message(
                entry.id().toString(),
                entry.at(),
                channel(entry.channel()),
                CallWords.of(entry, page),
                List.of(),
                chips(entry));
    }

    private static Entry message(ConversationEntry entry, Texts texts) {
        return new ThreadView.Message(
                entry.id().toString(),
                entry.at(),
                channel(entry.channel()),
                FlaggedText.of(entry, texts),
                files(entry.attachments()),
                chips(entry));
    }

    private static Entry voicemail(ConversationEntry entry, AttachmentCard recording, Texts texts) {
        return new ThreadView.Voicemail(
                entry.id().toString(),
                entry.at(),
                Duration.ofSeconds(recording.seconds().orElse(0)),
                href(recording),
                null,
                entry.text().isBlank() ? null : FlaggedText.of(entry, texts),
                EnumSet.of(Chip.NO_TRANSCRIPT));
    }

    private static Entry reply(
            ConversationEntry entry, Optional<Promise> promise, Map<PersonId, Colleague> names, Texts texts) {
        var author = entry.kind().equals("automatic")
                ? texts.get("communication.automatic")
                : entry.author().map(names::get).map(Colleague::shortName).orElse("");
        return new ThreadView.Reply(
                entry.id().toString(),
                entry.at(),
                author,
                entry.told().orElse(null),
                channel(entry.channel()),
                DeliveryWords.state(entry),
                DeliveryWords.trouble(entry, texts).orElse(null),
                FlaggedText.plain(entry),
                List.of(),
                promise.map(made -> promise(made, names)).orElse(null));
    }

    private static ThreadView.Promise promise(Promise made, Map<PersonId, Colleague> names) {
        var owner = Optional.ofNullable(names.get(made.madeBy()));
        var state = switch (made.state()) {
            case ACTIVE -> ThreadView.PromiseState.OPEN;
            case BROKEN -> ThreadView.PromiseState.BROKEN;
            case KEPT, RENEGOTIATED, WITHDRAWN, SUPERSEDED -> ThreadView.PromiseState.KEPT;
        };
        return new ThreadView.Promise(
                made.dueAt(), owner.map(Colleague::shortName).orElse(""), state);
    }

    private static Set<Chip> chips(ConversationEntry entry) {
        return switch (entry.kind()) {
            case "bounce" -> EnumSet.of(Chip.BOUNCE);
            case "auto-reply" -> EnumSet.of(Chip.AUTO_REPLY);
            default -> EnumSet.noneOf(Chip.class);
        };
    }

    private static List<ThreadView.Attachment> files(List<AttachmentCard> cards) {
        return cards.stream()
                .map(card -> new ThreadView.Attachment(
                        card.name(), Math.max(1, card.size() / 1024) + " KB", card.opened() ? href(card) : null))
                .toList();
    }

    private static String href(AttachmentCard card) {
        return "/attachments/" + card.id();
    }

    /** The end of the key of a channel's name. */
    static String channel(Channel channel) {
        return switch (channel) {
            case EMAIL -> "mail";
            case SMS -> "text";
            default -> channel.code();
        };
    }
}
