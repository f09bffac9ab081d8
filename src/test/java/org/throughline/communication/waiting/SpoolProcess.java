package org.throughline.communication.waiting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.throughline.communication.waiting.ProviderCall.Lane;
import org.throughline.platform.database.embedded.DatabaseLogin;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.testing.SpawnedJava;
import org.throughline.testing.fault.FaultHouse;

/** The application in a process of its own, taking in what waits until it is killed; it says after each what it did. */
final class SpoolProcess {

    private SpoolProcess() {}

    /** When a file goes. */
    enum Habit {
        AFTER_THE_COMMIT,
        BEFORE_ANYTHING
    }

    static String[] arguments(DatabaseLogins logins, Path folder, Habit habit) {
        var owner = logins.owner();
        var application = logins.application();
        return new String[] {
            owner.url(), owner.user(), owner.password(),
            application.url(), application.user(), application.password(),
            folder.toString(), habit.name()
        };
    }

    public static void main(String[] said) throws IOException {
        var logins = new DatabaseLogins(
                new DatabaseLogin(said[0], said[1], said[2]), new DatabaseLogin(said[3], said[4], said[5]));
        var application = FaultHouse.start(logins);
        var waiting = SpoolFaults.waiting(application, Path.of(said[6]), Integer.MAX_VALUE);
        var talking = new Talking(SpoolFaults.texts(application));
        if (Habit.valueOf(said[7]) == Habit.BEFORE_ANYTHING) {
            waiting.open();
            var spool = waiting.waiting(Lane.MESSAGES);
            var batch = spool.oldest().orElseThrow();
            spool.remove(batch);
            batch.whole().forEach(record -> talking.take(waiting.read(record)));
        } else {
            drain(application, waiting, talking);
        }
    }

    private static void drain(ApplicationContext application, WaitingCalls waiting, CallTaker talking) {
        var drain = new Drain(waiting, application.getBean(DatabaseAnswers.class), java.util.List.of(talking));
        drain.start();
        // it is killed; by itself it would go on
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private record Talking(CallTaker taker) implements CallTaker {

        @Override
        public Set<ProviderCall.Kind> kinds() {
            return taker.kinds();
        }

        @Override
        public void take(ProviderCall call) {
            taker.take(call);
            SpawnedJava.says("taken in");
        }
    }
}
