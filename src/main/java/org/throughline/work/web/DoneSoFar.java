package org.throughline.work.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.communication.Communications;
import org.throughline.communication.ConversationEntry;
import org.throughline.communication.Sender;
import org.throughline.patient.IdentityChecks;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.attempt.AttemptDesk;
import org.throughline.work.attempt.AttemptDesk.Attempt;
import org.throughline.work.intake.CallerEvidence;
import org.throughline.work.interpreter.InterpreterDesk;
import org.throughline.work.item.Matter;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.Note;
import org.throughline.work.promise.Promise;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.sight.WordsInLane;
import org.throughline.work.verify.VerifyDesk;

/** What was really done about an item, in the words of a note. What nobody did stays empty and is never invented. */
@Component
class DoneSoFar {

    private static final String BETWEEN = "; ";

    private final Communications communications;
    private final AttemptDesk attempts;
    private final PromiseDesk promises;
    private final VerifyDesk verified;
    private final IdentityChecks identity;
    private final ApprovedWords words;
    private final CallerEvidence callers;
    private final InterpreterDesk interpreters;

    DoneSoFar(
            Communications communications,
            AttemptDesk attempts,
            PromiseDesk promises,
            VerifyDesk verified,
            IdentityChecks identity,
            ApprovedWords words,
            CallerEvidence callers,
            InterpreterDesk interpreters) {
        this.communications = communications;
        this.attempts = attempts;
        this.promises = promises;
        this.verified = verified;
        this.identity = identity;
        this.words = words;
        this.callers = callers;
        this.interpreters = interpreters;
    }

    /** What fills a note: the lines of what was done, and what the contact itself said. */
    record Facts(
            Note.Fields done,
            Optional<String> number,
            Optional<String> language,
            String received,
            Optional<String> interpreter) {}

    Facts facts(Page page, WordsInLane shown, WorkItem item) {
        var number = callers.sender(item.matter().issue())
                .flatMap(Sender::phone)
                .flatMap(point -> shown.contact(item.lane(), point));
        var written =
                item.matter().source() == Matter.Source.FORM || item.matter().source() == Matter.Source.EMAIL;
        var language = item.matter()
                .language()
                .filter(any -> written)
                .map(code -> page.texts().get("work.language." + code.code()));
        return new Facts(
                of(page, shown, item),
                number,
                language,
                page.said()
                        .date(LocalDate.ofInstant(
                                item.times().receivedAt(), page.said().zone())),
                Optional.of(String.join(", ", interpreters.of(item.id()))).filter(who -> !who.isEmpty()));
    }

    Note.Fields of(Page page, WordsInLane shown, WorkItem item) {
        var lines = new DoneLines(page, shown, item);
        var said = shown.entries(
                List.of(item), communications.conversation(item.matter().issue()));
        var calls = attempts.of(item.matter().issue()).stream()
                .filter(call -> call.item().equals(item.id()))
                .toList();
        var replies = said.stream()
                .filter(entry -> !entry.fromPatient() && entry.author().isPresent())
                .filter(entry -> !entry.at().isBefore(item.times().receivedAt()))
                .toList();
        return new Note.Fields(
                lines.request(said),
                joined(Stream.concat(checked(lines, item), steps(item, page.texts()))),
                joined(replies.stream().map(lines::reply)),
                promised(lines, item, !replies.isEmpty() || talked(calls)),
                joined(attempt(lines, calls, replies)),
                "none");
    }

    private Stream<String> checked(DoneLines lines, WorkItem item) {
        return item.matter().patient().stream()
                .flatMap(patient -> identity.history(patient).stream())
                .filter(check -> check.during().equals(item.id().reference()))
                .limit(1)
                .map(lines::identity);
    }

    /** The steps ticked on the card, so that nobody types them again. */
    private Stream<String> steps(WorkItem item, Texts texts) {
        var ticked = verified.of(item.id());
        return words.moment(item).stream()
                .flatMap(moment -> moment.verify().stream())
                .filter(step -> Optional.ofNullable(ticked.get(step.en()))
                        .filter(VerifyDesk.Tick::applies)
                        .isPresent())
                .map(step -> step.in(texts.language()));
    }

    private String promised(DoneLines lines, WorkItem item, boolean heard) {
        var running = promises.of(List.of(item.matter().issue())).stream()
                .filter(promise -> promise.item().equals(item.id()) && promise.state() == Promise.State.ACTIVE)
                .reduce((earlier, later) -> later);
        return running.map(lines::promise)
                .or(() -> Optional.of(lines.nothingPromised()).filter(words -> heard))
                .orElse("");
    }

    private static Stream<String> attempt(DoneLines lines, List<Attempt> calls, List<ConversationEntry> replies) {
        return Stream.concat(calls.stream().map(lines::call), replies.stream().map(lines::written));
    }

    private static boolean talked(List<Attempt> calls) {
        return calls.stream().anyMatch(call -> call.result() == AttemptDesk.Result.TALKED);
    }

    private static String joined(Stream<String> lines) {
        return lines.collect(Collectors.joining(BETWEEN));
    }
}
