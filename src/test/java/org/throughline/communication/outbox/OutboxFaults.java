package org.throughline.communication.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.test.util.AopTestUtils;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.IssueId;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.Reply;
import org.throughline.communication.outbox.FaultyPeer.Fault;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.MutableClock;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.OutsideHistory;
import org.throughline.testing.fault.PlantedSql;
import org.throughline.testing.fault.SwitchableGateway;
import org.throughline.work.intake.UndeliveredClock;

/**
 * R5: replies of a practice leave through a peer while their workers die at every point of the way; afterwards what the peer
 * took is compared with what the product believes and with what people were told.
 */
public final class OutboxFaults {

    private static final LaneCode LANE = new LaneCode("scheduling");
    private static final int REPLIES_TO_ONE = 10;
    private static final int WORKERS = 8;

    private final FaultHouse house;
    private final SplittableRandom random;
    private final int messages;
    private final List<CommunicationId> sent = new ArrayList<>();
    private final PracticeId practice;
    private final Access author;
    private final Correspondence correspondence;
    private int died;

    private OutboxFaults(FaultHouse house, long seed, int messages) {
        this.house = house;
        this.messages = messages;
        this.random = new SplittableRandom(seed);
        house.clock().set(MutableClock.TUESDAY_TEN);
        practice = house.clinics().open();
        author = house.clinics().access(practice, house.clinics().assistant(practice, "Lucía", LANE));
        var address = "desk." + practice + "@riverside.example";
        house.the(PracticeAddresses.class)
                .open(ContactPoint.email(address.toLowerCase(Locale.ROOT)).orElseThrow(), practice);
        correspondence = new Correspondence(house, practice, random);
    }

    /** One run over so many messages. */
    public static OutboxVerdict run(FaultHouse house, long seed, int messages) {
        var scenario = new OutboxFaults(house, seed, messages);
        try (var history = new OutsideHistory("outbox-" + seed)) {
            var peer = new FaultyPeer(history, house.clock());
            house.the(SwitchableGateway.class).with(peer, () -> scenario.live(peer, history));
            return OutboxVerdict.of(house, scenario.practice, scenario.sent, history)
                    .with(seed, scenario.died);
        }
    }

    private void live(FaultyPeer peer, OutsideHistory history) {
        IntStream.range(0, messages / REPLIES_TO_ONE).forEach(matter -> write(correspondence.opened(matter)));
        house.clock().advance(Duration.ofMinutes(2));
        firstAttempts(peer, history);
        for (int look = 0; look < 8; look++) {
            house.clock().advance(Duration.ofMinutes(10 + random.nextInt(10)));
            within(() -> UndeliveredClock.strike(house, practice));
            sweep();
        }
        correspondence.bounces(sent, number -> number % 4 == 0);
        // what came back is somebody's work by now, at the latest by the clock of INV-05
        house.clock().advance(Duration.ofMinutes(6));
        within(() -> UndeliveredClock.strike(house, practice));
    }

    /** The workers that come with the news of each reply; a late answer arrives after its message was given up. */
    private void firstAttempts(FaultyPeer peer, OutsideHistory history) {
        var late = numbers(Fault.ANSWER_LATE);
        try (var slow = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                late.forEach(number -> slow.execute(() -> attempt(number)));
                history.await(late.size());
                died += Crowd.run(messages, WORKERS, this::attemptUnlessLate);
                house.clock().advance(Deliveries.HANDOVER_LIMIT.plusSeconds(1));
                sweep();
            } finally {
                peer.answersAtLast();
            }
        }
    }

    private void attemptUnlessLate(int number) {
        if (Fault.of(number) != Fault.ANSWER_LATE) {
            attempt(number);
        }
    }

    private void sweep() {
        died += Crowd.run(
                2, 2, sweeper -> within(() -> house.the(OutboxWorker.class).sweep()));
    }

    private void attempt(int number) {
        var worker = (OutboxWorker) AopTestUtils.getTargetObject(house.the(OutboxWorker.class));
        var ready = new ReplyReady(
                practice, sent.get(number), Channel.EMAIL, house.clock().instant());
        Runnable attempt = () -> within(() -> worker.on(ready));
        switch (Fault.of(number)) {
            case DIES_BEFORE_THE_CLAIM -> PlantedSql.dyingAt("update communication.delivery d", attempt);
            case DIES_WHILE_MARKING -> PlantedSql.dyingAt("where attempt_id = ?", attempt);
            case TWO_WORKERS -> Crowd.run(2, 2, worker2 -> attempt.run());
            default -> attempt.run();
        }
    }

    private List<Integer> numbers(Fault fault) {
        return IntStream.range(0, messages)
                .filter(number -> Fault.of(number) == fault)
                .boxed()
                .toList();
    }

    /** A minute early, so that nobody hands it over before its turn. */
    private void write(IssueId issue) {
        for (int i = 0; i < REPLIES_TO_ONE; i++) {
            var text = new Reply.Text.FinalAnswer(FaultyPeer.text(sent.size()));
            var reply = new Reply(issue, Channel.EMAIL, Language.ENGLISH, text);
            var at = house.clock().instant().plusSeconds(60);
            house.clinics()
                    .within(
                            practice,
                            () -> sent.add(house.the(Communications.class).reply(author, reply, at)));
        }
    }

    private void within(Runnable step) {
        CurrentPractice.run(practice, step);
    }
}
