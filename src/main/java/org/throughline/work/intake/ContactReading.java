package org.throughline.work.intake;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Authorization;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationReceived;
import org.throughline.communication.Communications;
import org.throughline.communication.PortalContact;
import org.throughline.communication.ReadContact;
import org.throughline.communication.ReadContact.Kind;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.Moment;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.MomentSuggestions;
import org.throughline.playbook.Playbook;
import org.throughline.screening.Screened;
import org.throughline.screening.Screening;
import org.throughline.screening.Sign;
import org.throughline.work.Urgency;
import org.throughline.work.hold.FlaggedContacts;
import org.throughline.work.intake.Conversations.Conversation;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Matter;
import org.throughline.work.item.Times;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** Reads and screens a contact, finds who it is from and what it belongs to, and opens or joins the item. */
@Component
class ContactReading {

    private static final int SUMMARY = 160;
    private static final MomentCode MISSED_CALL = new MomentCode("missed_call");
    private static final LaneCode CALLBACKS = new LaneCode("callbacks");

    private final Communications communications;
    private final Screening screening;
    private final Conversations conversations;
    private final CallsOfOneNumber calls;
    private final AnsweredCalls answered;
    private final MomentSuggestions suggestions;
    private final Playbook playbook;
    private final Lanes lanes;
    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final ItemOpening opening;
    private final FlaggedContacts flagged;
    private final HeardContacts heard;
    private final Authorization authorization;

    ContactReading(
            Communications communications,
            Screening screening,
            Conversations conversations,
            CallsOfOneNumber calls,
            AnsweredCalls answered,
            MomentSuggestions suggestions,
            Playbook playbook,
            Lanes lanes,
            WorkItemRepository items,
            ItemChanges changes,
            ItemOpening opening,
            FlaggedContacts flagged,
            HeardContacts heard,
            Authorization authorization) {
        this.communications = communications;
        this.screening = screening;
        this.conversations = conversations;
        this.calls = calls;
        this.answered = answered;
        this.suggestions = suggestions;
        this.playbook = playbook;
        this.lanes = lanes;
        this.items = items;
        this.changes = changes;
        this.opening = opening;
        this.flagged = flagged;
        this.heard = heard;
        this.authorization = authorization;
    }

    @Transactional(propagation = Propagation.NESTED)
    void makeWork(CommunicationReceived news) {
        var contact = communications.read(news.communication());
        // the body first: what is found in it keeps its place there
        var words = contact.said().text() + "\n" + contact.said().subject() + "\n"
                + contact.said().quoted();
        var screened = screening.screen(words, contact.said().language());
        if (contact.kind() == Kind.ANSWERED_CALL) {
            answered.keep(news, contact, screened);
            return;
        }
        var open = contact.issue().flatMap(items::findOpen).or(() -> calls.findOpen(contact));
        if (open.isPresent()) {
            communications.file(contact, open.get().matter().issue(), screened);
            join(news, open.get(), contact, screened);
        } else {
            openNew(news, contact, screened);
        }
    }

    /** An automatic answer changes nothing; a bounce and a person's words wake the item (INV-05, INV-13). */
    private void join(CommunicationReceived news, WorkItem item, ReadContact contact, Screened screened) {
        if (contact.kind() == Kind.AUTO_REPLY) {
            return;
        }
        var product = authorization.ofTheProduct(news.practice());
        var woken = item.times(noLaterThan(news, item).heardFromPatient())
                .standing(item.standing().heardFromPatient())
                .raisedTo(urgency(contact, screened), reason(contact, screened));
        var eyed = contact.needsEyes().isEmpty() ? woken : woken.needingEyes(String.join(" ", contact.needsEyes()));
        var joined = changes.save(product, eyed, Step.of(item.id(), "joined", news.at(), product.actor()));
        flagged.flag(product, joined, contact.id(), screened, news.at());
        heard.joined(news, item, contact, screened);
    }

    private Times noLaterThan(CommunicationReceived news, WorkItem item) {
        return news.at().isBefore(item.times().receivedAt())
                ? item.times().noLaterThan(news.at(), opening.respondBy(news.practice(), item.matter(), news.at()))
                : item.times();
    }

    private void openNew(CommunicationReceived news, ReadContact contact, Screened screened) {
        var conversation = conversations.of(contact, screened);
        var item = opening.open(news.practice(), matter(conversation, contact, screened), news.at());
        flagged.flag(authorization.ofTheProduct(news.practice()), item, contact.id(), screened, news.at());
        heard.opened(news, item, contact, screened);
    }

    private Matter matter(Conversation conversation, ReadContact contact, Screened screened) {
        var suggested = suggested(contact)
                .or(() -> Optional.of(contact.kind())
                        .filter(Kind::isLoggedCall)
                        .map(call -> playbook.moment(MISSED_CALL)));
        var lane = lanes.takerOf(
                wantsACall(contact, screened)
                        ? CALLBACKS
                        : contact.said().lane().orElseGet(() -> lane(contact, suggested)));
        return new Matter(
                conversation.issue(),
                conversation.patient(),
                lane,
                suggested.map(Moment::code),
                urgency(contact, screened),
                reason(contact, screened),
                contact.kind() == Kind.BOUNCE ? Matter.Source.BOUNCE : Sources.of(contact.channel()),
                summary(contact),
                language(contact, screened),
                eyes(contact, screened));
    }

    /** The words around a fax are its service's, and say nothing of what it is about. */
    private Optional<Moment> suggested(ReadContact contact) {
        return contact.channel() == Channel.FAX
                ? Optional.empty()
                : suggestions
                        .suggest(
                                contact.said().subject() + "\n" + contact.said().text())
                        .stream()
                        .findFirst()
                        .map(suggestion -> playbook.moment(suggestion.moment()));
    }

    /** Whoever asks for a person is called (INV-45); so is whoever stopped messages, about what was meant by it (INV-41). */
    private static boolean wantsACall(ReadContact contact, Screened screened) {
        var asks = contact.channel() != Channel.FAX && screened.signs().contains(Sign.WANTS_PERSON);
        return asks || stopped(contact, screened).isPresent();
    }

    /** The code of what ends where a stop word was written. */
    private static Optional<String> stopped(ReadContact contact, Screened screened) {
        if (!screened.signs().contains(Sign.OPT_OUT)) {
            return Optional.empty();
        }
        return switch (contact.channel()) {
            case SMS -> Optional.of("texts-stopped");
            case PORTAL_MESSAGE -> Optional.of("messages-stopped");
            case EMAIL, VOICEMAIL, FORM, CALL, FAX, PORTAL -> Optional.empty();
        };
    }

    private static LaneCode lane(ReadContact contact, Optional<Moment> suggested) {
        if (contact.channel() == Channel.VOICEMAIL || contact.channel() == Channel.CALL) {
            return CALLBACKS;
        }
        return suggested.map(Moment::lane).orElse(UnreadContacts.BACKUP);
    }

    private static Urgency urgency(ReadContact contact, Screened screened) {
        var byWords = FlaggedContacts.urgency(screened);
        var unheard = contact.kind().isLoggedCall()
                || wantsACall(contact, screened)
                || screened.needsPerson().isPresent()
                || !contact.needsEyes().isEmpty();
        return unheard ? byWords.or(Urgency.U2) : byWords.or(Urgency.U3);
    }

    private static String reason(ReadContact contact, Screened screened) {
        if (screened.signs().contains(Sign.CRISIS)) {
            return "crisis-words";
        }
        return switch (screened.tier()) {
            case EMERGENCY -> "emergency-words";
            case SAME_DAY -> "same-day-words";
            case CLINICAL -> "clinical-words";
            case NONE -> unclinical(contact, screened);
        };
    }

    private static String unclinical(ReadContact contact, Screened screened) {
        return stopped(contact, screened)
                .orElseGet(
                        () -> screened.signs().contains(Sign.WANTS_PERSON) ? "asks-for-a-person" : notHeard(contact));
    }

    private static String notHeard(ReadContact contact) {
        if (contact.needsEyes().contains(PortalContact.ASKS_PERSON)) {
            return PortalContact.ASKS_PERSON;
        }
        if (contact.kind() == Kind.MISSED_CALL) {
            return "missed-call";
        }
        if (contact.kind() == Kind.TAKEN_CALL) {
            return "routine";
        }
        if (contact.needsEyes().contains("unreadable-fax")) {
            return "not-read";
        }
        return contact.channel() == Channel.VOICEMAIL ? "not-heard" : "routine";
    }

    private static Optional<Language> language(ReadContact contact, Screened screened) {
        return contact.said()
                .language()
                .or(() -> Optional.of(screened.language()).filter(found -> !found.equals(Language.UNKNOWN)));
    }

    private static Optional<String> summary(ReadContact contact) {
        var words = contact.said().subject().isBlank()
                ? contact.said().text()
                : contact.said().subject();
        var line = words.strip().replaceAll("\\s+", " ");
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(line.length() <= SUMMARY ? line : line.substring(0, SUMMARY) + "…");
    }

    private static Optional<String> eyes(ReadContact contact, Screened screened) {
        var codes = new ArrayList<>(contact.needsEyes());
        if (codes.isEmpty()
                && contact.channel() == Channel.VOICEMAIL
                && contact.kind() != Kind.TRANSCRIPT
                && contact.said().text().isBlank()) {
            codes.add("listen");
        }
        // of a call without words there is nothing to read
        screened.needsPerson()
                .filter(why ->
                        !contact.kind().isLoggedCall() || !contact.said().text().isBlank())
                .ifPresent(why -> codes.add(why.name().toLowerCase(java.util.Locale.ROOT)));
        return codes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", codes));
    }
}
