package org.throughline.work.web;

import java.util.List;
import java.util.stream.Collectors;
import org.throughline.communication.ConversationEntry;
import org.throughline.patient.IdentityChecks;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.attempt.AttemptDesk.Attempt;
import org.throughline.work.item.WorkItem;
import org.throughline.work.promise.Promise;
import org.throughline.work.sight.WordsInLane;

/** One line for each thing that was done, in the reader's language; what a patient or the reply said stays as it was said. */
record DoneLines(Page page, WordsInLane words, WorkItem item) {

    private static final String PARAGRAPH = "\n\n";

    /** What the patient asked for when the item began, in their own words; of a call without words, that it was one. */
    String request(List<ConversationEntry> said) {
        var asked = said.stream().filter(ConversationEntry::fromPatient).toList();
        var first = asked.stream()
                .filter(entry -> !entry.at().isBefore(item.times().receivedAt()))
                .findFirst()
                .or(() -> asked.stream().reduce((earlier, later) -> later));
        return first.map(this::request)
                .filter(words -> !words.isEmpty())
                .or(() -> words.summary(item))
                .orElse("");
    }

    private String request(ConversationEntry entry) {
        if (!entry.text().isBlank()) {
            return texts().get("work.note.done.request", "words", beginning(entry, entry.text()));
        }
        return CallWords.ofACall(entry)
                ? texts().get(
                                "work.note.done.call",
                                "call",
                                callOf(entry),
                                "at",
                                page.said().at(entry.at()))
                : "";
    }

    private String callOf(ConversationEntry entry) {
        return CallWords.of(entry, page).pieces().stream()
                .map(piece -> piece.text().strip())
                .collect(Collectors.joining(" "));
    }

    String identity(IdentityChecks.Made check) {
        var asked = check.asked().stream()
                .sorted()
                .map(identifier -> texts().get("work.identifier." + identifier))
                .collect(Collectors.joining(", "));
        var key = check.passed() ? "work.note.done.identity" : "work.note.done.identity-open";
        return texts().get(key, "at", page.said().at(check.at()), "asked", asked);
    }

    /** An update is known by what is being checked, its second part; a final answer by how it begins. */
    String reply(ConversationEntry entry) {
        var update = entry.nextUpdateAt().isPresent();
        var parts = entry.text().split(PARAGRAPH, -1);
        var telling = update && parts.length > 1 ? parts[1] : entry.text();
        return texts().get(
                        update ? "work.note.done.update" : "work.note.done.answer",
                        "channel",
                        channel(entry),
                        "at",
                        page.said().at(entry.at()),
                        "words",
                        beginning(entry, telling));
    }

    String written(ConversationEntry entry) {
        return texts().get(
                        "work.note.done.written",
                        "channel",
                        channel(entry),
                        "at",
                        page.said().at(entry.at()));
    }

    String call(Attempt call) {
        var result = texts().get("work.note.done.call." + call.result().code());
        var made = texts().get("work.note.done.attempt", "at", page.said().at(call.at()), "result", result);
        return call.nextAt()
                .map(next -> texts().get(
                                "work.note.done.attempt-again",
                                "made",
                                made,
                                "next",
                                page.said().at(next)))
                .orElse(made);
    }

    String promise(Promise promise) {
        return texts().get("work.note.done.promised", "at", page.said().at(promise.dueAt()), "words", promise.what());
    }

    String nothingPromised() {
        return texts().get("work.note.done.nothing-promised");
    }

    private String channel(ConversationEntry entry) {
        return texts().get("work.note.done.by."
                + switch (entry.channel()) {
                    case EMAIL -> "mail";
                    case SMS -> "text";
                    case PORTAL_MESSAGE -> "portal";
                    default -> "other";
                });
    }

    private String beginning(ConversationEntry entry, String text) {
        var language = entry.language().orElse(texts().language());
        return OwnWords.firstSentence(text, language.locale());
    }

    private Texts texts() {
        return page.texts();
    }
}
