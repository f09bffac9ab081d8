package org.throughline.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the three ways of a path in alternating slices, so that whatever else the machine does meets all of them alike. */
final class Race {

    /** The three ways through a path. */
    private enum Way {
        LIMIT,
        USE_CASE,
        HTTP
    }

    /** How much is run: clients at once, rounds of three slices before any counts and that count, operations in a slice. */
    record Size(int clients, int warmUp, int rounds, int operations) {}

    /** What the three ways of one path gave. */
    record Result(Rates limit, Rates useCase, Rates http) {}

    private final Size size;

    Race(Size size) {
        this.size = size;
    }

    Result run(HotPath path) throws InterruptedException, ExecutionException {
        var slices = new EnumMap<Way, List<Rates.Slice>>(Way.class);
        for (int round = 1; round <= size.warmUp() + size.rounds(); round++) {
            for (var way : Way.values()) {
                path.prepare(size.operations());
                var slice = slice(step(path, way));
                if (round > size.warmUp()) {
                    slices.computeIfAbsent(way, any -> new ArrayList<>()).add(slice);
                }
            }
        }
        return new Result(of(slices, Way.LIMIT), of(slices, Way.USE_CASE), of(slices, Way.HTTP));
    }

    private static Rates of(Map<Way, List<Rates.Slice>> slices, Way way) {
        return new Rates(slices.getOrDefault(way, List.of()));
    }

    private static HotPath.Step step(HotPath path, Way way) {
        return switch (way) {
            case LIMIT -> path.limit();
            case USE_CASE -> path.useCase();
            case HTTP -> path.http();
        };
    }

    private Rates.Slice slice(HotPath.Step step) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        var times = new long[size.operations()];
        var began = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(size.clients())) {
            var running = new ArrayList<Callable<Void>>();
            for (int client = 0; client < size.clients(); client++) {
                var number = client;
                running.add(() -> {
                    work(step, number, next, times);
                    return null;
                });
            }
            for (var done : clients.invokeAll(running)) {
                done.get();
            }
        }
        return new Rates.Slice(System.nanoTime() - began, times);
    }

    private static void work(HotPath.Step step, int client, AtomicInteger next, long[] times) throws Exception {
        for (int place = next.getAndIncrement(); place < times.length; place = next.getAndIncrement()) {
            var began = System.nanoTime();
            step.run(client);
            times[place] = System.nanoTime() - began;
        }
    }
}
