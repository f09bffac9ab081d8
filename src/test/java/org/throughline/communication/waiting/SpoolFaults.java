package org.throughline.communication.waiting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.waiting.ProviderCall.Kind;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.files.InstallationKey;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SpawnedJava;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.OutsideHistory;
import tools.jackson.databind.json.JsonMapper;

/**
 * R2: a provider tells of texts while the database is killed, or the application while it takes in what waited; afterwards what
 * was acknowledged is compared with what is stored.
 */
final class SpoolFaults implements AutoCloseable {

    private static final int THREADS = 8;
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int USUAL = 64 * 1024 * 1024;

    private final FaultHouse house;
    private final OutsideHistory history;
    private final long seed;
    private final PracticeId practice;
    private final TextTeller teller;
    private final Path folder;
    private final AtomicInteger waited = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    SpoolFaults(FaultHouse house, long seed) {
        this.house = house;
        this.seed = seed;
        this.history = new OutsideHistory("spool-" + seed);
        house.clock().set(MutableClock.TUESDAY_TEN);
        practice = house.clinics().open();
        house.clinics().lanes(practice, new LaneCode("callbacks"), new LaneCode("front_desk_backup"));
        var number =
                "+1312557" + (1000 + new SplittableRandom(practice.value().getLeastSignificantBits()).nextInt(9000));
        house.the(PracticeAddresses.class).open(new ContactPoint(ContactPoint.Kind.PHONE, number), practice);
        teller = new TextTeller(number, house.clock().instant());
        folder = folder();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "fault")), "spool-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CallTaker texts(ApplicationContext application) {
        return takers(application).stream()
                .filter(taker -> taker.kinds().contains(Kind.TEXT))
                .findFirst()
                .orElseThrow();
    }

    static List<CallTaker> takers(ApplicationContext application) {
        return List.copyOf(application.getBeansOfType(CallTaker.class).values());
    }

    static WaitingCalls waiting(ApplicationContext application, Path folder, int most) {
        var spools = new Spools(folder, DataSize.ofBytes(most), application.getBean(InstallationKey.class));
        return new WaitingCalls(spools, application.getBean(JsonMapper.class));
    }

    static Drain drain(ApplicationContext application, WaitingCalls waiting) {
        return new Drain(waiting, application.getBean(DatabaseAnswers.class), takers(application));
    }

    /** The database is killed so often while texts come, and what waited is taken in meanwhile. */
    SpoolVerdict killTheDatabase(int texts, int kills) {
        return killTheDatabase(texts, kills, USUAL);
    }

    /** So few bytes may wait; the provider tells again what was answered 503. */
    SpoolVerdict killTheDatabase(int texts, int kills, int most) {
        var waiting = waiting(house.application(), folder, most);
        var drain = drain(house.application(), waiting);
        drain.start();
        try {
            var telling = Thread.ofVirtual().start(() -> Crowd.run(texts, THREADS, number -> tell(waiting, number)));
            for (int kill = 1; kill <= kills; kill++) {
                history.await(texts / (kills + 1) * kill);
                house.killDatabase();
            }
            join(telling);
            Awaitility.await().atMost(SOON).until(() -> waiting.state().waiting() == 0);
        } finally {
            drain.stop();
            waiting.close();
        }
        return verdict(texts, kills);
    }

    /** As {@link #killTheDatabase}, by somebody who acknowledges what could not be stored, and keeps it nowhere. */
    SpoolVerdict acknowledgeWithoutKeeping(int texts) {
        var taker = texts(house.application());
        var telling = Thread.ofVirtual()
                .start(() -> Crowd.run(texts, THREADS, number -> {
                    try {
                        taker.take(teller.call(number));
                    } catch (org.springframework.dao.DataAccessException
                            | org.springframework.transaction.TransactionException away) {
                        waited.incrementAndGet();
                    }
                    history.told(number);
                }));
        history.await(texts / 2);
        house.killDatabase();
        join(telling);
        return verdict(texts, 1);
    }

    /** The application is killed in the middle of what waits; another one goes on from the files. */
    SpoolVerdict killTheApplicationWhileItTakesIn(int texts, SpoolProcess.Habit habit) {
        try (var waiting = waiting(house.application(), folder, USUAL)) {
            for (int number = 0; number < texts; number++) {
                waiting.now(teller.call(number), () -> {
                    throw new CannotCreateTransactionException("away");
                });
                waited.incrementAndGet();
                history.told(number);
            }
        }
        killed(texts / 2, habit);
        var waiting = waiting(house.application(), folder, USUAL);
        var drain = drain(house.application(), waiting);
        drain.start();
        try {
            Awaitility.await().atMost(SOON).until(() -> waiting.state().waiting() == 0);
        } finally {
            drain.stop();
            waiting.close();
        }
        return verdict(texts, 1);
    }

    private void killed(int after, SpoolProcess.Habit habit) {
        try (var application = SpawnedJava.running(
                SpoolProcess.class, SpoolProcess.arguments(house.database().logins(), folder, habit))) {
            for (int heard = 0; heard < after; heard++) {
                application.awaitLine("taken in");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(WaitingCalls waiting, int number) {
        // an impatient provider tells twice
        for (int again = 0; again < (number % 5 == 0 ? 2 : 1); again++) {
            tellUntilAnswered(waiting, number);
        }
        history.told(number);
    }

    private void tellUntilAnswered(WaitingCalls waiting, int number) {
        while (true) {
            try {
                waited.addAndGet(waiting.waits(teller.call(number), texts(house.application())) ? 1 : 0);
                return;
            } catch (NotKept full) {
                refused.incrementAndGet();
                Awaitility.await().atMost(SOON).until(() -> waiting.state().waiting() == 0);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SpoolVerdict verdict(int texts, int kills) {
        return SpoolVerdict.of(house, practice, history)
                .with(new SpoolVerdict.Run(seed, texts, kills), waited.get(), refused.get());
    }

    @Override
    public void close() {
        history.close();
    }
}
