package org.throughline.work.queue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Lane;
import org.throughline.playbook.Lanes;
import org.throughline.testing.MutableClock;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.OutsideHistory;

/**
 * R3: fifty assistants work on the items of one practice while leases end, connections are cut and the database is killed;
 * afterwards what they believe is compared among them and with the rows.
 */
public final class OwnerFaults {

    private static final LaneCode LANE = new LaneCode("scheduling");
    private static final int ASSISTANTS = 50;
    private static final Duration A_STEP = Duration.ofSeconds(12);

    private final FaultHouse house;
    private final OwnerHistory history;
    private final SplittableRandom random;
    private final PracticeId practice;
    private final List<PersonId> people;

    private OwnerFaults(FaultHouse house, OutsideHistory file, long seed) {
        this.house = house;
        this.history = new OwnerHistory(file);
        this.random = new SplittableRandom(seed);
        house.clock().set(MutableClock.TUESDAY_TEN);
        practice = house.clinics().open();
        people = IntStream.range(0, ASSISTANTS)
                .mapToObj(number -> house.clinics().assistant(practice, "Lucía", LANE))
                .toList();
    }

    /**
     * One run.
     *
     * @param steps of each assistant
     * @param kills how often the database is killed meanwhile
     */
    public static OwnerVerdict run(FaultHouse house, long seed, int steps, int kills) {
        try (var file = new OutsideHistory("owners-" + seed)) {
            var scenario = new OwnerFaults(house, file, seed);
            scenario.live(file, steps, kills);
            scenario.theDayEnds();
            return OwnerVerdict.of(house, scenario.practice, scenario.history, seed, kills);
        }
    }

    private void live(OutsideHistory file, int steps, int kills) {
        IntStream.range(0, 2 * ASSISTANTS).forEach(this::patientWrites);
        var working = Thread.ofVirtual().start(() -> work(steps));
        int everyFew = Math.max(1, ASSISTANTS * steps / (3 * (kills + 1)));
        for (int kill = 1; kill <= kills; kill++) {
            file.await(everyFew * kill - everyFew / 2);
            house.database().cutConnections();
            file.await(everyFew * kill);
            house.killDatabase();
        }
        join(working);
    }

    private void work(int steps) {
        var crowd = people.stream()
                .map(person -> new SimulatedAssistant(
                        house, history, house.clinics().access(practice, person), people, random.split()))
                .toList();
        Crowd.run(ASSISTANTS, ASSISTANTS, number -> {
            for (int step = 0; step < steps; step++) {
                house.clock().advance(A_STEP);
                crowd.get(number).step();
                if (step % 4 == 0) {
                    Crowd.run(1, 1, sweeper -> sweep());
                }
            }
        });
    }

    /** Everybody has gone home: leases end, and the person on duty answers for what nobody has. */
    private void theDayEnds() {
        house.clinics()
                .within(
                        practice,
                        () -> house.the(Lanes.class)
                                .staff(new Lane(LANE, Optional.of(people.getFirst()), Optional.empty())));
        house.clock().advance(Duration.ofMinutes(30));
        while (sweep() > 0) {
            house.clock().advance(Duration.ofSeconds(1));
        }
    }

    private int sweep() {
        return CurrentPractice.within(
                practice, () -> house.the(LeaseSweep.class).sweep(practice));
    }

    private void patientWrites(int number) {
        var raw = """
                {"name": "Ana Morales", "email": "ana%d@mail.example", "language": "en", "lane": "scheduling", "text": "Hello"}
                """.formatted(number);
        var contact = new IncomingContact(
                Channel.FORM,
                "form",
                new UUID(random.nextLong(), random.nextLong()).toString(),
                raw.getBytes(StandardCharsets.UTF_8),
                "application/json",
                house.clock().instant());
        CurrentPractice.within(practice, () -> house.the(Communications.class).receive(contact));
    }

    private static void join(Thread working) {
        try {
            working.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
