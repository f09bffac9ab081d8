package org.throughline.work.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.communication.IssueId;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.WorkItemId;
import org.throughline.work.attempt.AttemptDesk;
import org.throughline.work.attempt.AttemptDesk.Attempt;
import org.throughline.work.draft.Drafts;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.verify.VerifyDesk;
import org.throughline.work.web.NoteView.Choice;
import org.throughline.work.web.NoteView.Field;

/** The note as a page shows it, filled from what was done, so that a complete one takes seconds. */
@Component
class NotePages {

    private static final List<String> ENDINGS = List.of(
            "answered",
            "scheduled",
            "sent-to-office",
            "no-longer-needed",
            "waiting-patient",
            "waiting-other",
            "not-for-us");

    private final WorkItemRepository items;
    private final AttemptDesk attempts;
    private final Drafts drafts;
    private final ApprovedWords words;
    private final VerifyDesk verified;

    NotePages(WorkItemRepository items, AttemptDesk attempts, Drafts drafts, ApprovedWords words, VerifyDesk verified) {
        this.items = items;
        this.attempts = attempts;
        this.drafts = drafts;
        this.words = words;
        this.verified = verified;
    }

    @Transactional(readOnly = true)
    NoteView of(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        var draft = drafts.find(access, id, Drafts.Form.NOTE)
                .map(Drafts.Draft::fields)
                .orElse(Map.of());
        var texts = page.texts();
        var href = "/work-items/" + id;
        var waits = item.times().promiseDueAt().isPresent();
        return new NoteView(
                href + "/closure",
                href + "/drafts/NOTE",
                href + "/reply",
                item.standing().version(),
                fields(page, item, draft),
                attempts(item.matter().issue(), texts),
                Stream.of("none", "told-care-team", "told-manager")
                        .map(code -> choice("work.note.escalation.", code, code.equals("none"), texts))
                        .toList(),
                ENDINGS.stream()
                        .map(code -> choice(
                                "work.note.ending.", code, code.equals(waits ? "waiting-other" : "answered"), texts))
                        .toList(),
                Set.of(),
                List.of());
    }

    private List<Field> fields(Page page, WorkItem item, Map<String, String> draft) {
        var texts = page.texts();
        var promised = item.times()
                .promiseDueAt()
                .map(due ->
                        texts.get("work.note.filled.promised", "at", page.said().at(due)))
                .orElse(texts.get("work.note.filled.nothing-promised"));
        var done = item.times().firstResponseAt().isPresent() ? texts.get("work.note.filled.answered") : "";
        return List.of(
                field("patient_request", item.matter().summary(), draft, texts),
                field("verified_details", verified(item, texts), draft, texts),
                field("action_taken", Optional.of(done), draft, texts),
                field("promised_follow_up", Optional.of(promised), draft, texts));
    }

    /** The steps ticked on the card, so that nobody types them again. */
    private Optional<String> verified(WorkItem item, Texts texts) {
        var ticked = verified.of(item.id()).keySet();
        var steps = words.moment(item).stream()
                .flatMap(moment -> moment.verify().stream())
                .filter(step -> ticked.contains(step.en()))
                .map(step -> step.in(texts.language()))
                .collect(Collectors.joining("; "));
        return Optional.of(steps).filter(some -> !some.isEmpty());
    }

    private static Field field(String code, Optional<String> known, Map<String, String> draft, Texts texts) {
        return new Field(code, texts.get("work.note." + code), draft.getOrDefault(code, known.orElse("")));
    }

    private List<Choice> attempts(IssueId issue, Texts texts) {
        var last = attempts.of(issue).stream().reduce((first, second) -> second).map(Attempt::result);
        var chosen = last.map(result -> "call-" + result.code()).orElse("written");
        return Stream.concat(
                        Stream.of("written"),
                        Stream.of(AttemptDesk.Result.values()).map(result -> "call-" + result.code()))
                .map(code -> choice("work.note.contact.", code, code.equals(chosen), texts))
                .toList();
    }

    private static Choice choice(String prefix, String code, boolean chosen, Texts texts) {
        return new Choice(code, texts.get(prefix + code), chosen);
    }
}
