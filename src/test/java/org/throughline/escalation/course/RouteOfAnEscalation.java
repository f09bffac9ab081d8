package org.throughline.escalation.course;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.Role;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.escalation.course.ReceiverDesk.Seen;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.ClinicalWordsFound;
import org.throughline.work.ClinicalWordsMoved;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.queue.WorkQueue;

/** A small clinic with an assistant, a nurse, a provider and a manager, and what they do with a message. */
final class RouteOfAnEscalation {

    static final LaneCode SCHEDULING = new LaneCode("scheduling");
    static final String DIZZY = "Can I move my visit? I feel dizzy since I started the new pills.";
    static final String CHEST = "I have crushing chest pain right now and I cannot breathe.";

    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final EscalationRepository escalations;
    private final FlagDesk flags;
    private final Authorization authorization;
    private final MutableClock clock;

    final PracticeId practice;
    final Access lucia;
    final PersonId nurse;
    final PersonId provider;
    final PersonId manager;

    RouteOfAnEscalation(SmallClinic clinics, Inside inside, EscalationRepository escalations, MutableClock clock) {
        this.clinics = clinics;
        this.communications = inside.communications();
        this.queue = inside.queue();
        this.flags = inside.flags();
        this.authorization = inside.authorization();
        this.escalations = escalations;
        this.clock = clock;
        this.practice = clinics.open();
        this.lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        this.nurse = clinics.person(practice, Role.NURSE, "Kim");
        this.provider = clinics.person(practice, Role.PROVIDER, "Nikhil");
        this.manager = clinics.person(practice, Role.MANAGER, "Maren");
    }

    /** What a message passes through. */
    record Inside(Communications communications, WorkQueue queue, FlagDesk flags, Authorization authorization) {}

    Access of(PersonId person) {
        return clinics.access(practice, person);
    }

    /** A message arrives, and the news of its words has been heard. */
    WorkItem arrives(String text) {
        var raw = """
                {"name": "Ana Morales", "birthDate": "1967-03-04", "phone": "(312) 555-0142", "email": "ana@mail.example",
                 "language": "en", "lane": "scheduling", "text": "%s"}
                """.formatted(text);
        var contact = new IncomingContact(
                Channel.FORM,
                "form",
                UUID.randomUUID().toString(),
                raw.getBytes(StandardCharsets.UTF_8),
                "application/json",
                clock.instant());
        clinics.within(practice, () -> communications.receive(contact));
        // while the news of its words is being heard the item is locked, and taking skips it
        var item = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> within(() -> queue.takeNext(lucia)), Optional::isPresent)
                .orElseThrow()
                .item();
        flagged(item);
        return item;
    }

    /** The patient writes again in the same conversation, with words of this class. */
    void writesAgain(WorkItem item, Urgency urgency) {
        var contact = new CommunicationId(UUID.randomUUID());
        var news = new ClinicalWordsFound(practice, item.id(), contact, urgency, Set.of(), clock.instant());
        clinics.within(practice, () -> flags.found(product(), news, clock.instant()));
    }

    /** The words of the item have gone to another. */
    void moved(WorkItem item) {
        var news = new ClinicalWordsMoved(practice, item.id(), new WorkItemId(UUID.randomUUID()), clock.instant());
        clinics.within(practice, () -> flags.moved(product(), news, clock.instant()));
    }

    Access product() {
        return within(() -> authorization.ofTheProduct(practice));
    }

    private void flagged(WorkItem item) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !within(() -> escalations.of(item.id())).isEmpty());
    }

    Escalation newest(WorkItem item) {
        return within(() -> escalations.of(item.id()).getFirst());
    }

    Seen seen(WorkItem item) {
        var now = newest(item);
        return new Seen(now.id(), now.version());
    }

    void revoke(PersonId person) {
        clinics.execute("update access.membership set active_until = timestamptz '" + clock.instant()
                + "' where person_id = '" + person + "'");
    }

    <T> T within(Supplier<T> step) {
        var answer = new AtomicReference<T>();
        clinics.within(practice, () -> answer.set(step.get()));
        return answer.get();
    }
}
