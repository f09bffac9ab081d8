package org.throughline.communication.intake;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.throughline.communication.PracticeAddresses;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SpawnedJava;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.OutsideHistory;

/**
 * R1: providers hand mails and forms in on eight threads while the database, its connections or the whole application are
 * killed; afterwards what was acknowledged is compared with what is stored.
 */
public final class IntakeFaults {

    private static final int THREADS = 8;
    private static final Pattern ACKNOWLEDGED = Pattern.compile("acknowledged (\\d+)");

    private final FaultHouse house;
    private final SplittableRandom random;
    private final OutsideHistory history;
    private final PracticeId practice;
    private final String mailbox;

    private IntakeFaults(FaultHouse house, long seed, OutsideHistory history) {
        this.house = house;
        this.history = history;
        this.random = new SplittableRandom(seed);
        house.clock().set(MutableClock.TUESDAY_TEN);
        practice = house.clinics().open();
        house.clinics().lanes(practice, new LaneCode("scheduling"), new LaneCode("front_desk_backup"));
        mailbox = "desk." + practice + "@riverside.example";
        house.the(PracticeAddresses.class).open(ContactPoint.email(mailbox).orElseThrow(), practice);
    }

    /** The database is killed so often, and its connections are cut in between. */
    public static IntakeVerdict run(FaultHouse house, long seed, int contacts, int kills) {
        return run(house, seed, contacts, kills, Provider.Habit.AFTER_THE_COMMIT);
    }

    static IntakeVerdict run(FaultHouse house, long seed, int contacts, int kills, Provider.Habit habit) {
        try (var history = new OutsideHistory("intake-" + seed)) {
            var scenario = new IntakeFaults(house, seed, history);
            scenario.live(contacts, kills, habit);
            return IntakeVerdict.of(house, scenario.practice, history).with(seed, contacts, kills);
        }
    }

    /** The whole application is killed while it takes contacts in; another one goes on with what was not acknowledged. */
    public static IntakeVerdict runAndKillTheApplication(FaultHouse house, long seed, int contacts) {
        try (var history = new OutsideHistory("intake-application-" + seed)) {
            var scenario = new IntakeFaults(house, seed, history);
            scenario.killTheApplication(contacts);
            scenario.handIn(contacts, number -> history.timesTold(number) == 0, Provider.Habit.AFTER_THE_COMMIT);
            return IntakeVerdict.of(house, scenario.practice, history).with(seed, contacts, 1);
        }
    }

    private void live(int contacts, int kills, Provider.Habit habit) {
        var handingIn = Thread.ofVirtual().start(() -> handIn(contacts, number -> true, habit));
        int everyFew = contacts / (kills + 1);
        for (int kill = 1; kill <= kills; kill++) {
            history.await(everyFew * kill - 1 - random.nextInt(everyFew / 2));
            house.database().cutConnections();
            history.await(everyFew * kill);
            house.killDatabase();
        }
        try {
            handingIn.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handIn(int contacts, IntPredicate which, Provider.Habit habit) {
        var provider = new Provider(house.application(), practice, mailbox, history::told);
        Crowd.run(contacts, THREADS, number -> {
            if (which.test(number)) {
                provider.handIn(number, habit);
            }
        });
    }

    private void killTheApplication(int contacts) {
        var logins = house.database().logins();
        try (var application = SpawnedJava.running(
                IntakeProcess.class, IntakeProcess.arguments(logins, practice, mailbox, contacts))) {
            for (int heard = 0; heard < contacts / 2; heard++) {
                note(application.awaitLine("acknowledged "));
            }
            // by its handle, because the process itself would close our end of its output
            ProcessHandle.of(application.pid()).ifPresent(ProcessHandle::destroyForcibly);
            application.rest().lines().forEach(this::note);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void note(String line) {
        var said = ACKNOWLEDGED.matcher(line);
        // the last line of a killed process may be half a line
        if (said.matches()) {
            history.told(Integer.parseInt(said.group(1)));
        }
    }
}
