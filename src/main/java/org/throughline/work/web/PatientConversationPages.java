package org.throughline.work.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Colleague;
import org.throughline.access.MinimumNecessary;
import org.throughline.access.People;
import org.throughline.access.Sight;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.IssueId;
import org.throughline.communication.PatientConversations;
import org.throughline.communication.PatientConversations.Filed;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.patient.PatientId;
import org.throughline.patient.PatientLink;
import org.throughline.patient.PatientLinks;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.item.WorkItem;
import org.throughline.work.matter.PatientItems;
import org.throughline.work.sight.WordsInLane;
import org.throughline.work.web.PatientConversationView.Elsewhere;
import org.throughline.work.web.PatientConversationView.Matter;

/** Everything with one patient on one line; matters of lanes that are not the person's are only counted. */
@Component
class PatientConversationPages {

    private final PatientConversations conversations;
    private final PatientItems items;
    private final PatientLinks links;
    private final ThreadPages threads;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    PatientConversationPages(
            PatientConversations conversations,
            PatientItems items,
            PatientLinks links,
            ThreadPages threads,
            People people,
            AuditLog audit,
            Clock clock) {
        this.conversations = conversations;
        this.items = items;
        this.links = links;
        this.threads = threads;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PatientConversationView of(Access access, Page page, PatientId patient) {
        var byIssue = items.of(patient).stream()
                .collect(Collectors.groupingBy(item -> item.matter().issue()));
        var issues = conversations.of(patient);
        var seen = issues.stream()
                .filter(issue -> maySee(access, byIssue.getOrDefault(issue, List.of())))
                .toList();
        audit.record(AuditEntry.of(clock.instant(), access.actor(), "patient.conversation-shown", patient.reference())
                .about(patient.value())
                .showing(seen.stream().map(IssueId::value).toList()));
        var reader = new WordsInLane(access, clock.instant());
        var entries = inLane(reader, conversations.entries(seen), byIssue);
        var words = new Words(
                page.texts(),
                reader,
                people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName)),
                links.of(patient),
                entries.stream().collect(Collectors.groupingBy(Filed::issue)));
        var matters = seen.stream()
                .map(issue -> matter(issue, byIssue.getOrDefault(issue, List.of()), words))
                .collect(Collectors.partitioningBy(PatientConversationPages::isOpen));
        return new PatientConversationView(
                matters.getOrDefault(true, List.of()).stream().map(Told::matter).toList(),
                matters.getOrDefault(false, List.of()).stream()
                        .map(Told::matter)
                        .toList(),
                elsewhere(access, issues, byIssue, page.texts()),
                threads.of(
                        access, page, seen, entries.stream().map(Filed::entry).toList()));
    }

    private static List<Filed> inLane(WordsInLane reader, List<Filed> all, Map<IssueId, List<WorkItem>> byIssue) {
        return all.stream()
                .flatMap(filed ->
                        reader.entries(byIssue.getOrDefault(filed.issue(), List.of()), List.of(filed.entry())).stream()
                                .map(entry -> new Filed(filed.issue(), entry)))
                .toList();
    }

    /** Matters of other lanes: as far as this one's people may know of them (INV-32). */
    private static Elsewhere elsewhere(
            Access access, List<IssueId> issues, Map<IssueId, List<WorkItem>> byIssue, Texts texts) {
        var hidden = issues.stream()
                .map(issue -> byIssue.getOrDefault(issue, List.of()))
                .filter(items -> !maySee(access, items))
                .map(List::getFirst)
                .toList();
        var masked = hidden.stream()
                .filter(item -> sight(access, item) == Sight.MASKED || sight(access, item) == Sight.SEE)
                .map(item -> new Elsewhere.Masked(
                        what(item, texts), item.times().promiseDueAt().orElse(null)))
                .toList();
        var counted = hidden.stream().filter(item -> sight(access, item) == Sight.EXISTS);
        return new Elsewhere(masked, Math.toIntExact(counted.count()));
    }

    private static Sight sight(Access access, WorkItem item) {
        return access.sight(MinimumNecessary.SHIPPED.about(item.lane()));
    }

    /** What every row needs to be put into words. */
    private record Words(
            Texts texts,
            WordsInLane reader,
            Map<PersonId, String> names,
            Map<Reference, PatientLink> links,
            Map<IssueId, List<Filed>> entries) {}

    private record Told(Matter matter, boolean open) {}

    private static boolean isOpen(Told told) {
        return told.open();
    }

    private static boolean maySee(Access access, List<WorkItem> items) {
        return items.isEmpty() || items.stream().anyMatch(item -> access.may(Action.SEE, item.lane()));
    }

    private static Told matter(IssueId issue, List<WorkItem> items, Words words) {
        var open =
                items.stream().filter(item -> item.standing().state().isOpen()).findFirst();
        var shown = open.or(() -> items.stream().findFirst());
        var undo = "/conversations/" + issue + "/unlinking";
        var linked = linked(Optional.ofNullable(words.links().get(issue.reference())), words);
        var since = words.entries().getOrDefault(issue, List.of()).stream()
                .findFirst()
                .map(filed -> filed.entry().at());
        var matter = new Matter(
                issue.toString(),
                shown.flatMap(words.reader()::summary).orElseGet(() -> title(shown, words.texts())),
                shown.map(item -> what(item, words.texts())).orElse(""),
                open.flatMap(item -> item.standing().owner())
                        .map(words.names()::get)
                        .orElse(null),
                shown.map(item -> item.times().receivedAt()).or(() -> since).orElseThrow(),
                open.flatMap(item -> item.times().promiseDueAt()).orElse(null),
                shown.map(item -> "/?item=" + item.id()).orElse(null),
                linked,
                undo);
        return new Told(matter, open.isPresent());
    }

    private static String title(Optional<WorkItem> item, Texts texts) {
        return item.map(some ->
                        texts.get("work.source." + some.matter().source().name()))
                .orElse(texts.get("work.matter.answered-call"));
    }

    private static String what(WorkItem item, Texts texts) {
        var lane = texts.find("playbook.lane." + item.lane().value())
                .orElse(item.lane().value());
        return item.reference() + " · " + lane + " · "
                + texts.get("work.state." + item.standing().state().name());
    }

    private static String linked(Optional<PatientLink> link, Words words) {
        var texts = words.texts();
        return link.map(made -> made.linked()
                        .by()
                        .asPerson()
                        .map(person -> texts.get(
                                "work.matter.linked.by", "who", words.names().getOrDefault(person, "")))
                        .orElseGet(() -> texts.get(
                                "work.matter.linked.because",
                                "reasons",
                                made.because().stream()
                                        .sorted()
                                        .map(reason -> texts.get("patient.reason." + reason.name()))
                                        .collect(Collectors.joining(", ")))))
                .orElse(texts.get("work.matter.linked.unknown"));
    }
}
