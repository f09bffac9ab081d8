package org.throughline.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the hot paths beside their limit: every figure is a ratio of one run, on the same flushed PostgreSQL. */
@Command(name = "bench", description = "print the hot paths beside their limit", mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    private static final double FLAT = 0.7;
    private static final String HEADER =
            "%-32s %-9s %8s %9s %9s %7s %5s".formatted("hot path", "way", "per s", "p50 ms", "p99 ms", "ratio", "aim");

    @Option(names = "--items", split = ",", defaultValue = "100000,1000000", description = "work items, growing")
    private List<Integer> sizes = List.of();

    @Option(names = "--clients", defaultValue = "4", description = "clients at the same time")
    private int clients;

    @Option(names = "--rounds", defaultValue = "5", description = "slices of each way that count")
    private int rounds;

    // a clinic's product has been running for days: what a virtual machine does in its first seconds says nothing of it
    @Option(names = "--warm-up", defaultValue = "10", description = "slices of each way before any counts")
    private int warmUp;

    @Option(names = "--operations", defaultValue = "400", description = "operations in a slice")
    private int operations;

    @Option(names = "--data", defaultValue = "target/bench-data", description = "the folder for the data")
    private Path data = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(data);
        var useCases = new LinkedHashMap<String, Map<Integer, Double>>();
        for (var items : sizes) {
            // one house per size: what the smaller one did must not slow down the larger
            try (var house =
                    new BenchHouse(data.resolve("run-" + ProcessHandle.current().pid() + "-" + items), clients)) {
                say("");
                say("Filling in %,d work items …".formatted(items));
                house.fill(items);
                race(house, items, useCases);
            }
        }
        if (sizes.size() > 1) {
            flatness(useCases);
        }
        return 0;
    }

    private void race(BenchHouse house, int items, Map<String, Map<Integer, Double>> useCases) throws Exception {
        var race = new Race(new Race.Size(clients, warmUp, rounds, operations));
        say("%,d work items, %d clients, %d slices of %d operations each"
                .formatted(items, clients, rounds, operations));
        say(HEADER);
        var paths = List.of(
                new TakePath(house), new QueuePath(house), new IngestPath(house, items / 10), new CompletePath(house));
        for (var path : paths) {
            var rates = race.run(path);
            print(path, rates);
            useCases.computeIfAbsent(path.name(), any -> new LinkedHashMap<>())
                    .put(items, rates.useCase().rate());
        }
    }

    private void print(HotPath path, Race.Result rates) {
        var limit = rates.limit().rate();
        line(path.name(), "limit", rates.limit(), "");
        line(
                "",
                "use case",
                rates.useCase(),
                shares(rates.useCase(), limit, path.aims().useCase()));
        line("", "http", rates.http(), shares(rates.http(), limit, path.aims().http()));
    }

    private static String shares(Rates rates, double limit, double aim) {
        return "%7.2f %5.2f".formatted(rates.rate() / limit, aim);
    }

    private void line(String path, String way, Rates rates, String shares) {
        say("%-32s %-9s %,8.0f %9.2f %9.2f %s"
                .formatted(path, way, rates.rate(), rates.within(0.5), rates.within(0.99), shares));
    }

    private void flatness(Map<String, Map<Integer, Double>> useCases) {
        say("");
        say("Flatness: the use case's rate at the most items as a share of that at the fewest (aim %.2f)"
                .formatted(FLAT));
        useCases.forEach((path, bySize) -> {
            var rates = List.copyOf(bySize.values());
            say("%-32s %7.2f".formatted(path, rates.getLast() / rates.getFirst()));
        });
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
