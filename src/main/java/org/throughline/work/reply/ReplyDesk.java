package org.throughline.work.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Consents;
import org.throughline.patient.Proxies;
import org.throughline.patient.RelatedPersonId;
import org.throughline.playbook.FactId;
import org.throughline.screening.ReplyFinding;
import org.throughline.work.HeldBack;
import org.throughline.work.WorkItemSummary;
import org.throughline.work.draft.Drafts;
import org.throughline.work.hold.ItemHolds;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Matter;
import org.throughline.work.item.WorkItem;
import org.throughline.work.promise.Promise;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.Seen;

/** Answers a patient from an item that the person holds: one transaction for the message, its promise and the item. */
@Service
public class ReplyDesk {

    private static final Set<LaneCode> TIMES_OF_VISITS =
            Set.of(new LaneCode("scheduling"), new LaneCode("confirmations"), new LaneCode("no_show"));

    private final Circumstances circumstances;
    private final ItemChanges changes;
    private final Communications communications;
    private final PromiseDesk promises;
    private final FourPartGate gate;
    private final ReplyDoubts doubts;
    private final GivenReasons reasons;
    private final SaidFacts facts;
    private final UsedWording wording;
    private final KnownFacts known;
    private final ItemHolds holds;
    private final Drafts drafts;
    private final Clock clock;

    ReplyDesk(
            Circumstances circumstances,
            ItemChanges changes,
            Communications communications,
            PromiseDesk promises,
            FourPartGate gate,
            ReplyDoubts doubts,
            GivenReasons reasons,
            SaidFacts facts,
            UsedWording wording,
            KnownFacts known,
            ItemHolds holds,
            Drafts drafts,
            Clock clock) {
        this.circumstances = circumstances;
        this.changes = changes;
        this.communications = communications;
        this.promises = promises;
        this.gate = gate;
        this.doubts = doubts;
        this.reasons = reasons;
        this.facts = facts;
        this.wording = wording;
        this.known = known;
        this.holds = holds;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Sends an update or a final answer; refused while something is missing or forbidden, and while a doubt stands that the
     * writer has given no reason for.
     */
    @Transactional
    public CommunicationId send(Access access, Seen seen, Answer answer) {
        var now = clock.instant();
        var answered = circumstances.get(access, seen.item(), now);
        var item = seen.checked(answered.item());
        access.require(Action.SAY, item.lane());
        var renewed = item.standing(item.standing().renewedBy(access.person(), now));
        if (!access.clinical()) {
            item.standing().requireNotHeld(HeldBack.REPLY);
        }
        if (!access.mayWriteIn(answer.language())) {
            throw RuleViolation.of("work.language-not-assessed");
        }
        requireNoPromiseByFax(answer);
        gate.check(answer.text(), answered.names());
        facts.check(access, answer);
        var doubted = doubted(answered, answer);
        var reply = new Reply(
                item.matter().issue(),
                answer.channel(),
                answer.language(),
                answer.text(),
                purpose(item),
                wording.checked(item, answer),
                told(item, answer.proxy()));
        var sent = communications.reply(access, reply, now);
        answer.basis().fact().ifPresent(fact -> facts.keep(item.id(), sent, fact));
        explained(access, item, new Sent(sent, answer, doubted), now);
        if (answer.channel() == Channel.FAX) {
            officeHeard(access, renewed, now);
        } else {
            patientHeard(access, renewed, new Sent(sent, answer, doubted), now);
        }
        drafts.drop(access, item.id(), Drafts.Form.REPLY);
        return sent;
    }

    private void patientHeard(Access access, WorkItem item, Sent sent, Instant now) {
        promises.patientHeard(access, item, now);
        var next = promised(access, item, sent.answer(), sent.id(), now);
        changes.save(
                access,
                holds.patientKnows(access, item, now).times(item.times().answered(now, next)),
                Step.of(item.id(), "answered", now, access.actor())
                        .saying(next.map(due -> "update").or(() -> Optional.of("final-answer"))));
    }

    /** No promise to the patient is kept by what an office hears; only what the office asked by fax is answered. */
    private void officeHeard(Access access, WorkItem item, Instant now) {
        var times = item.matter().source() == Matter.Source.FAX
                ? item.times().answered(now, item.times().promiseDueAt())
                : item.times();
        changes.save(
                access,
                item.times(times),
                Step.of(item.id(), "answered", now, access.actor()).saying(Optional.of("final-answer")));
    }

    /** An update promises a patient the next one; an office is given an answer. */
    private static void requireNoPromiseByFax(Answer answer) {
        if (answer.channel() == Channel.FAX && answer.text() instanceof Reply.Text.Update) {
            throw RuleViolation.of("work.fax-promises-nothing");
        }
    }

    /**
     * Faxes approved words to the office that a conversation came from. The patient hears nothing by it, so that no promise is kept
     * or made.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CommunicationId fax(Access access, WorkItem item, Language language, String words, Instant now) {
        access.require(Action.SAY, item.lane());
        if (!access.clinical()) {
            item.standing().requireNotHeld(HeldBack.REPLY);
        }
        if (!access.mayWriteIn(language)) {
            throw RuleViolation.of("work.language-not-assessed");
        }
        var text = new Reply.Text.FinalAnswer(words);
        return communications.reply(access, new Reply(item.matter().issue(), Channel.FAX, language, text), now);
    }

    /** Sends approved words that bring the link to the patient's page; whoever asks has made them (INV-14). */
    @Transactional(propagation = Propagation.MANDATORY)
    public CommunicationId page(Access access, WorkItem item, Answer link, Instant now) {
        access.require(Action.SAY, item.lane());
        if (!access.clinical()) {
            item.standing().requireNotHeld(HeldBack.REPLY);
        }
        var reply = new Reply(
                item.matter().issue(),
                link.channel(),
                link.language(),
                link.text(),
                purpose(item),
                Optional.empty(),
                told(item, Optional.empty()));
        return communications.reply(access, reply, now);
    }

    /** INV-43: what is said about a bill needs a consent of its own where it goes as a text. */
    public static Consents.Purpose purpose(WorkItem item) {
        return WorkItemSummary.purposeIn(item.lane());
    }

    /** What an answer in the item's lane tells, and whom; times of visits are less than everything (A5). */
    public static Reply.Told told(WorkItem item, Optional<RelatedPersonId> proxy) {
        return new Reply.Told(
                proxy, TIMES_OF_VISITS.contains(item.lane()) ? Proxies.Scope.SCHEDULE : Proxies.Scope.EVERYTHING);
    }

    /** What needs a reason or may be better said otherwise, as it is written now. */
    public List<Doubt> doubts(Reply.Text text, Language language, Behind behind) {
        return doubts.about(text, language, behind);
    }

    /** What stops it as it is written now, whatever the reason. */
    public Optional<ReplyFinding> refused(Reply.Text text, Names names) {
        return gate.refused(text, names);
    }

    private List<Doubt> doubted(Circumstances.Answered answered, Answer answer) {
        var said = known.behind(answered.item(), answer.text(), answer.language());
        var doubted = doubts.about(answer.text(), answer.language(), new Behind(said, answered.names()));
        if (!doubted.isEmpty() && answer.basis().because().isBlank()) {
            var first = doubted.getFirst();
            throw RuleViolation.of("work.reply-doubt." + first.kind().code(), first.words());
        }
        return doubted;
    }

    private record Sent(CommunicationId id, Answer answer, List<Doubt> doubted) {}

    private void explained(Access access, WorkItem item, Sent sent, Instant now) {
        if (!sent.doubted().isEmpty()) {
            var reason = sent.answer().basis().because();
            reasons.keep(access, new GivenReasons.Given(item.id(), sent.id(), reason), sent.doubted(), now);
            changes.record(access, item, "work-item.sent-anyway", now);
        }
    }

    private Optional<Instant> promised(Access access, WorkItem item, Answer answer, CommunicationId sent, Instant now) {
        if (answer.text() instanceof Reply.Text.Update update) {
            var offer = new Promise.Offer(
                    promiseIn(update), update.nextUpdateAt(), answer.channel().code());
            promises.make(access, item, offer, Optional.of(sent), now);
            return Optional.of(update.nextUpdateAt());
        }
        return Optional.empty();
    }

    /** What stands after a blank line is beside the promise, for instance a link to the patient's page. */
    private static String promiseIn(Reply.Text.Update update) {
        return update.next().split("\\R\\R", 2)[0];
    }

    /**
     * What it was made from.
     *
     * @param because why it goes out as it is, if there is a doubt about it; blank otherwise
     * @param fact the practice's answer that it was made from
     * @param wording the approved wording that it started from
     */
    public record Basis(String because, Optional<FactId> fact, Optional<Reply.Template> wording) {

        /** The writer's own words, with nothing to explain. */
        public static final Basis OWN_WORDS = new Basis("", Optional.empty(), Optional.empty());
    }

    /**
     * What the person wrote, and how it goes out. Prints masked.
     *
     * @param proxy who speaks for the patient and gets it; empty for the patient
     */
    public record Answer(
            Channel channel, Language language, Reply.Text text, Basis basis, Optional<RelatedPersonId> proxy) {

        /** To the patient. */
        public Answer(Channel channel, Language language, Reply.Text text, Basis basis) {
            this(channel, language, text, basis, Optional.empty());
        }

        /** The same with nothing to explain, in the writer's own words. */
        public Answer(Channel channel, Language language, Reply.Text text) {
            this(channel, language, text, Basis.OWN_WORDS);
        }

        @Override
        public String toString() {
            return "Answer[" + channel + " " + language + "]";
        }
    }
}
