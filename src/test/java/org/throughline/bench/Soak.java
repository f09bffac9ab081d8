package org.throughline.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.intake.IntakeFaults;
import org.throughline.communication.outbox.OutboxFaults;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.Verdict;
import org.throughline.work.queue.OwnerFaults;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./throughline soak}: the scenarios of the fault tests, one after the other with a new seed each, for a given time. */
@Command(
        name = "./throughline soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Run the fault tests for a given time and print what was counted; 1 when a promise was broken.")
public final class Soak implements Callable<Integer> {

    @Option(
            names = "--minutes",
            defaultValue = "60",
            description = "how long; the round begun is ended (${DEFAULT-VALUE})")
    private int minutes = 60;

    @Option(names = "--seed", defaultValue = "1", description = "the seed of the first round (${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--factor", defaultValue = "1", description = "rounds so many times as large (${DEFAULT-VALUE})")
    private int factor = 1;

    @Spec
    private @Nullable CommandSpec spec;

    private Soak() {}

    public static void main(String[] words) {
        System.exit(new CommandLine(new Soak()).execute(words));
    }

    @Override
    public Integer call() {
        var house = FaultHouse.shared();
        List<LongFunction<Verdict>> scenarios = List.of(
                round -> IntakeFaults.run(house, round, 600 * factor, 3),
                round -> IntakeFaults.runAndKillTheApplication(house, round, 200 * factor),
                round -> OwnerFaults.run(house, round, 16 * factor, 1),
                round -> OutboxFaults.run(house, round, 400 * factor));
        var end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        int rounds = 0;
        int broken = 0;
        do {
            for (var scenario : scenarios) {
                var verdict = scenario.apply(seed + rounds);
                say(verdict.line());
                broken += verdict.broken();
            }
            rounds++;
        } while (System.nanoTime() - end < 0);
        say("%d rounds of %d scenarios: %d times a promise was broken".formatted(rounds, scenarios.size(), broken));
        return broken == 0 ? 0 : 1;
    }

    private void say(String line) {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
