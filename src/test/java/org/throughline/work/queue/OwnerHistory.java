package org.throughline.work.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.throughline.kernel.RuleViolation;
import org.throughline.testing.fault.OutsideHistory;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.Lease;

/** What the assistants of a scenario believe, kept outside of the product: acknowledged, refused, or not known. */
final class OwnerHistory {

    /** What became of something that a person wanted to say, the surest first. */
    enum Outcome {
        SAID,
        UNKNOWN,
        REFUSED
    }

    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final AtomicInteger nothing = new AtomicInteger();
    final AtomicInteger staleRefused = new AtomicInteger();
    final AtomicInteger staleAccepted = new AtomicInteger();

    private final Queue<Act> acts = new ConcurrentLinkedQueue<>();
    private final Queue<Act> unknown = new ConcurrentLinkedQueue<>();
    private final Map<WorkItemId, Act> latest = new ConcurrentHashMap<>();
    private final Map<String, Outcome> replies = new ConcurrentHashMap<>();
    private final OutsideHistory file;

    OwnerHistory(OutsideHistory file) {
        this.file = file;
    }

    void acknowledged(Act act) {
        file.note(act.line());
        acts.add(act);
        latest.merge(act.item(), act, (one, other) -> one.version() > other.version() ? one : other);
    }

    /** Some item as it stood when last heard of. */
    Optional<Act> lately(SplittableRandom random) {
        var known = List.copyOf(latest.values());
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    /** Of two tries to say the same thing, what is known for certain. */
    void tried(String intent, Outcome outcome) {
        replies.merge(intent, outcome, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    Map<String, Outcome> replies() {
        return Map.copyOf(replies);
    }

    void refused(RuntimeException why) {
        refused.merge(why instanceof RuleViolation rule ? rule.code() : "not-found", 1, Integer::sum);
    }

    /** By code. */
    Map<String, Integer> refused() {
        return new TreeMap<>(refused);
    }

    void nothingToTake() {
        nothing.incrementAndGet();
    }

    int timesNothing() {
        return nothing.get();
    }

    void unknown(Act attempted) {
        unknown.add(attempted);
    }

    int acts() {
        return acts.size();
    }

    int unknowns() {
        return unknown.size();
    }

    /** Two people, or one twice, believe to have made the same version of an item: one overwrote the other. */
    int overwritten() {
        Set<String> seen = new HashSet<>();
        return (int) acts.stream()
                .filter(act -> !seen.add(act.item() + " " + act.version()))
                .count();
    }

    /** Takes of an item that somebody else still held, by a lease that had not ended and that nobody had ended. */
    int doubleHolders() {
        return acts.stream().collect(Collectors.groupingBy(Act::item)).values().stream()
                .mapToInt(this::doubleHolders)
                .sum();
    }

    private int doubleHolders(List<Act> ofOneItem) {
        var inOrder = new ArrayList<>(ofOneItem);
        inOrder.sort(Comparator.comparingInt(Act::version));
        Optional<Act> held = Optional.empty();
        int found = 0;
        for (var act : inOrder) {
            if (act.kind() == Act.Kind.TAKEN
                    && held.filter(last -> clashes(last, act)).isPresent()) {
                found++;
            }
            held = act.kind().keeps() ? Optional.of(act) : Optional.empty();
        }
        return found;
    }

    private boolean clashes(Act holding, Act taking) {
        return !holding.person().equals(taking.person())
                && taking.to().isBefore(leaseEnd(holding))
                && unknown.stream().noneMatch(lost -> mayHaveEnded(holding, lost));
    }

    private static boolean mayHaveEnded(Act holding, Act lost) {
        return lost.item().equals(holding.item())
                && lost.version() > holding.version()
                && !lost.kind().keeps();
    }

    /** At the earliest. */
    static Instant leaseEnd(Act holding) {
        return holding.from().plus(Lease.LENGTH);
    }

    int items() {
        return latest.size();
    }
}
