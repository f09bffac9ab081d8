package org.throughline.testing.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Many at once on virtual threads; whoever dies as planned is counted, any other failure is the crowd's. */
public final class Crowd {

    private Crowd() {}

    /** Runs the step for each number, so many at a time; answers how many died as planned. */
    public static int run(int numbers, int atOnce, IntConsumer step) {
        var room = new Semaphore(atOnce);
        List<Future<Boolean>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < numbers; number++) {
                int mine = number;
                running.add(threads.submit(() -> survives(mine, room, step)));
            }
        }
        return (int) running.stream().filter(one -> !outcome(one)).count();
    }

    private static boolean survives(int number, Semaphore room, IntConsumer step) throws InterruptedException {
        room.acquire();
        try {
            step.accept(number);
            return true;
        } catch (PlantedSql.Died | TransactionException | DataAccessException died) {
            // as planned, or the database was out of reach: either way the worker came to its end here
            return false;
        } finally {
            room.release();
        }
    }

    private static boolean outcome(Future<Boolean> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
