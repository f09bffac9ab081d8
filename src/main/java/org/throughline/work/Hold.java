package org.throughline.work;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.RuleViolation;

/**
 * Something that nobody may do with an item for now, and the code of why; its words stand under {@code work.held.<reason>}.
 *
 * @param reason who holds it in one word, for instance {@code clinical}
 */
public record Hold(HeldBack refused, String reason) implements Comparable<Hold> {

    /** Only a clinician may answer or end it (INV-21). */
    public static final String CLINICAL = "clinical";

    /** Nobody may queue, snooze, merge or end it until a clinician has accepted it (INV-22). */
    public static final String EMERGENCY = "emergency";

    /** The patient has not been told yet what the clinician said (INV-06). */
    public static final String TELL = "tell-patient";

    /** Refuses each of these for the reason. */
    public static Set<Hold> of(String reason, HeldBack... refused) {
        return Arrays.stream(refused).map(one -> new Hold(one, reason)).collect(Collectors.toUnmodifiableSet());
    }

    /** What words of this class refuse until a clinician has them; an emergency also to be set aside. */
    public static Set<Hold> forWords(Urgency urgency) {
        var holds = new HashSet<>(of(CLINICAL, HeldBack.REPLY, HeldBack.CLOSE));
        if (urgency == Urgency.U0) {
            holds.addAll(of(EMERGENCY, HeldBack.REPLY, HeldBack.CLOSE, HeldBack.SET_ASIDE));
        }
        return Set.copyOf(holds);
    }

    @Override
    public int compareTo(Hold other) {
        return Comparator.comparing(Hold::reason).thenComparing(Hold::refused).compare(this, other);
    }

    /** As the item carries them; blank for none. */
    public static String carried(Set<Hold> holds) {
        return new TreeSet<>(holds)
                .stream()
                        .map(hold -> hold.refused().code() + ":" + hold.reason())
                        .collect(Collectors.joining(" "));
    }

    public static Set<Hold> read(String carried) {
        return Stream.of(carried.split(" ", -1))
                .filter(word -> !word.isBlank())
                .map(word -> word.split(":", -1))
                .map(parts -> new Hold(HeldBack.of(parts[0]), parts[1]))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The refusal, saying why and what to do. */
    public RuleViolation violation() {
        return RuleViolation.conflict("work.held." + reason);
    }
}
