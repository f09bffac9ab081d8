package org.throughline.communication.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.throughline.access.Role;
import org.throughline.communication.outbox.OutboxClock;
import org.throughline.communication.portal.PortalTraffic.Desk;
import org.throughline.communication.portal.PortalTraffic.Habit;
import org.throughline.communication.portal.local.LocalPortal;
import org.throughline.communication.portal.local.LocalPortal.Trouble;
import org.throughline.communication.waiting.DrainAtWork;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SpawnedJava;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.OutsideHistory;

/**
 * R1 and R5 for a portal: messages come in and answers leave on eight threads while the database, its connections or the whole
 * application are killed and the portal breaks off; afterwards what was acknowledged is compared with what is stored, and what was
 * written with what the portal shows.
 */
final class PortalFaults {

    private static final LaneCode BACKUP = new LaneCode("front_desk_backup");
    private static final Pattern TOLD = Pattern.compile("(acknowledged|answered) (\\d+)");
    private static final int THREADS = 8;
    private static final int SWEEPS = 10;
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final FaultHouse house;
    private final SplittableRandom random;
    private final OutsideHistory acknowledged;
    private final OutsideHistory answered;
    private final LocalPortal portal;
    private final PersonId lucia;
    private final Desk desk;

    private PortalFaults(FaultHouse house, long seed, OutsideHistory acknowledged, OutsideHistory answered) {
        this.house = house;
        this.random = new SplittableRandom(seed);
        this.acknowledged = acknowledged;
        this.answered = answered;
        house.clock().set(MutableClock.TUESDAY_TEN);
        portal = new LocalPortal(0, house.clock());
        portal.start();
        var practice = house.clinics().open();
        var maren = house.clinics().access(practice, house.clinics().person(practice, Role.MANAGER, "Maren"));
        lucia = house.clinics().assistant(practice, "Lucía", BACKUP);
        var connected = CurrentPractice.within(
                practice,
                () -> house.the(PortalDesk.class)
                        .connect(maren, portal.address().toString()));
        var secret = String.valueOf(connected.secret());
        portal.signsWith(secret);
        desk = new Desk(practice, connection(practice), secret, house.clinics().access(practice, lucia));
    }

    private UUID connection(PracticeId practice) {
        return CurrentPractice.within(
                practice,
                () -> house.the(PortalConnections.class).find().orElseThrow().id());
    }

    /** The database is killed so often, and its connections are cut in between. */
    static PortalVerdict run(FaultHouse house, long seed, int messages, int kills, Habit habit) {
        return scenario(house, seed, scenario -> scenario.live(messages, kills, habit));
    }

    /** The whole application is killed in the middle; another one goes on with what was not acknowledged or not answered. */
    static PortalVerdict runAndKillTheApplication(FaultHouse house, long seed, int messages) {
        return scenario(house, seed, scenario -> {
            scenario.killTheApplication(messages);
            scenario.passes(messages, number -> scenario.answered.timesTold(number) == 0, Habit.AFTER_THE_COMMIT);
        });
    }

    private interface Course {
        void of(PortalFaults scenario);
    }

    private static PortalVerdict scenario(FaultHouse house, long seed, Course course) {
        var run = "portal-" + seed + "-" + RUNS.incrementAndGet();
        try (var acknowledged = new OutsideHistory(run + "-in");
                var answered = new OutsideHistory(run + "-out")) {
            var scenario = new PortalFaults(house, seed, acknowledged, answered);
            try (var _ = new DrainAtWork(house.application())) {
                course.of(scenario);
                scenario.sweeps();
                return PortalVerdict.of(house, scenario.desk.practice(), scenario.portal, acknowledged, answered);
            } finally {
                scenario.portal.stop();
            }
        }
    }

    private void live(int messages, int kills, Habit habit) {
        for (int broken = 0; broken < messages / 10; broken++) {
            portal.nextMeets(broken % 2 == 0 ? Trouble.ANSWER_LOST : Trouble.BROKEN_OFF);
        }
        var passing =
                CompletableFuture.runAsync(() -> passes(messages, number -> true, habit), Thread::startVirtualThread);
        int everyFew = messages / (kills + 1);
        for (int kill = 1; kill <= kills; kill++) {
            acknowledged.await(everyFew * kill - 1 - random.nextInt(everyFew / 2));
            house.database().cutConnections();
            acknowledged.await(everyFew * kill);
            house.killDatabase();
        }
        passing.join();
    }

    private void passes(int messages, IntPredicate which, Habit habit) {
        var traffic = new PortalTraffic(house.application(), desk, acknowledged::told, answered::told);
        Crowd.run(messages, THREADS, number -> {
            if (which.test(number)) {
                traffic.passes(number, habit);
            }
        });
    }

    private void killTheApplication(int messages) {
        var arguments = PortalProcess.arguments(house.database().logins(), desk, lucia, messages);
        try (var application = SpawnedJava.running(PortalProcess.class, arguments)) {
            for (int heard = 0; heard < messages / 2; heard++) {
                note(application.awaitLine("ed "));
            }
            ProcessHandle.of(application.pid()).ifPresent(ProcessHandle::destroyForcibly);
            application.rest().lines().forEach(this::note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String line) {
        var said = TOLD.matcher(line);
        if (said.matches()) {
            (said.group(1).equals("answered") ? answered : acknowledged).told(Integer.parseInt(said.group(2)));
        }
    }

    private void sweeps() {
        for (int look = 0; look < SWEEPS; look++) {
            house.clock().advance(Duration.ofMinutes(5));
            CurrentPractice.run(desk.practice(), () -> OutboxClock.sweep(house));
        }
    }
}
