package org.throughline.communication.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.TextContact;
import org.throughline.communication.line.Texters;
import org.throughline.communication.text.OutgoingText;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.kernel.ContactPoint;
import org.throughline.testing.MutableClock;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.Limits;
import org.throughline.testing.fault.PlantedSql;
import org.throughline.testing.fault.PlantedSql.Died;
import org.throughline.testing.fault.SwitchableTexts;

/** R5 for texts: whoever can be asked what it took is asked, so that nothing leaves twice, is lost or is left to a person. */
class NoTextLeavesTwiceTests {

    private static final int EACH = Limits.rounds(20);
    private static final int WORKERS = 6;
    private static final AtomicInteger CLINICS = new AtomicInteger(2_000_000);

    private final FaultHouse house = FaultHouse.shared();

    /** Where the worker dies at the first attempt at a message, or what else goes wrong. */
    enum Fault {
        NONE,
        DIES_BEFORE_THE_CLAIM,
        DIES_BEFORE_SENDING,
        DIES_AFTER_SENDING,
        DIES_WHILE_MARKING,
        ANSWER_LOST,
        BROKEN_OFF,
        BUSY,
        TWO_WORKERS
    }

    @Test
    void sendsEachTextOnceWhereverTheWorkerDies() {
        var verdict = run(EACH, Asked.KNOWS);

        Limits.say(verdict.line());
        assertThat(verdict.twice()).isZero();
        assertThat(verdict.lost()).isZero();
        assertThat(verdict.sent()).isEqualTo(EACH * Fault.values().length);
    }

    /** As by SMPP: whatever broke off is one a person decides about, and none is sent again. */
    @Test
    void leavesToAPersonWhatNobodyCanTell() {
        var verdict = run(EACH, Asked.CANNOT_TELL);

        Limits.say("no list " + verdict.line());
        assertThat(verdict.twice()).isZero();
        assertThat(verdict.uncertain()).isEqualTo(EACH * 5);
        assertThat(verdict.sent()).isEqualTo(EACH * 4);
    }

    @Test
    void findsAProviderThatIsNotAsked() {
        var verdict = run(5, Asked.SAYS_NOT_THERE);

        Limits.say("planted " + verdict.line());
        assertThat(verdict.twice()).isPositive();
    }

    @Test
    void findsAMessageThatIsMarkedBeforeItIsSent() {
        var verdicts = new ArrayList<Verdict>();
        house.sql()
                .planted(
                        Map.of("set state = 'sending', attempt_id", "set state = 'sent', attempt_id"),
                        () -> verdicts.add(run(5, Asked.KNOWS)));

        Limits.say("planted " + verdicts.getFirst().line());
        assertThat(verdicts.getFirst().lost()).isPositive();
    }

    /** What a look-up at the provider says. */
    enum Asked {
        KNOWS,
        SAYS_NOT_THERE,
        CANNOT_TELL;

        TextGateway.LookedUp says(boolean isThere, String name) {
            if (this == CANNOT_TELL) {
                return new TextGateway.LookedUp.Unknown();
            }
            return this == KNOWS && isThere
                    ? new TextGateway.LookedUp.Taken(name)
                    : new TextGateway.LookedUp.NotThere();
        }
    }

    /** Texts that reached a phone more than once, that never did and nobody knows, that are marked as sent, and that a person has. */
    record Verdict(int messages, int twice, int lost, int sent, int uncertain, int died) {

        String line() {
            return "R5 texts=" + messages + " twice=" + twice + " lost=" + lost + " sent=" + sent + " uncertain="
                    + uncertain + " died=" + died;
        }
    }

    private Verdict run(int each, Asked asked) {
        house.clock().set(MutableClock.TUESDAY_TEN);
        var texters = new Texters(house, "+1773%07d".formatted(CLINICS.incrementAndGet()));
        var count = each * Fault.values().length;
        var peer = new Peer(asked);
        var died = new AtomicInteger();
        house.the(SwitchableTexts.class).with(peer, () -> {
            var written = IntStream.range(0, count)
                    .mapToObj(number -> {
                        texters.writes(number, "What time is my visit?");
                        return texters.answered(texters.issue(number), words(number), 60);
                    })
                    .toList();
            house.clock().advance(Duration.ofMinutes(2));
            died.addAndGet(Crowd.run(
                    count, WORKERS, number -> texters.within(() -> attempt(texters, written.get(number), number))));
            for (int look = 0; look < 10; look++) {
                house.clock().advance(Duration.ofMinutes(5));
                died.addAndGet(Crowd.run(2, 2, sweeper -> texters.within(() -> OutboxClock.sweep(house))));
            }
        });
        var states = texters.states();
        var sent = (int) states.stream().filter("sent"::equals).count();
        var twice =
                (int) peer.taken.values().stream().filter(times -> times > 1).count();
        var reached = peer.taken.size();
        var told = (int) states.stream()
                .filter(state -> state.startsWith("failed") || state.startsWith("uncertain"))
                .count();
        var uncertain = (int)
                states.stream().filter(state -> state.startsWith("uncertain")).count();
        return new Verdict(count, twice, Math.max(0, count - reached - told), sent, uncertain, died.get());
    }

    private void attempt(Texters texters, CommunicationId message, int number) {
        Runnable attempt = () -> OutboxClock.attempt(house, message);
        switch (fault(number)) {
            case DIES_BEFORE_THE_CLAIM -> PlantedSql.dyingAt("update communication.delivery d", attempt);
            case DIES_WHILE_MARKING -> PlantedSql.dyingAt("where attempt_id = ?", attempt);
            case TWO_WORKERS -> Crowd.run(2, 2, second -> texters.within(attempt));
            default -> attempt.run();
        }
    }

    private static Fault fault(int number) {
        return Fault.values()[number % Fault.values().length];
    }

    private static String words(int number) {
        return "This is message " + number + ".";
    }

    /** Takes texts, and lets the first attempt at each break where the plan says. */
    private static final class Peer implements TextGateway {

        private final Map<Integer, Integer> attempts = new ConcurrentHashMap<>();
        private final Map<Integer, Integer> taken = new ConcurrentHashMap<>();
        private final Asked asked;

        private Peer(Asked asked) {
            this.asked = asked;
        }

        @Override
        public String send(OutgoingText text) {
            var number = number(text);
            var first = attempts.merge(number, 1, Integer::sum) == 1;
            return switch (first ? fault(number) : Fault.NONE) {
                case DIES_BEFORE_SENDING -> throw new Died();
                case DIES_AFTER_SENDING -> {
                    take(number);
                    throw new Died();
                }
                case ANSWER_LOST -> {
                    take(number);
                    throw new TextRefused(Outcome.UNCERTAIN, 0);
                }
                case BROKEN_OFF -> throw new TextRefused(Outcome.UNCERTAIN, 0);
                case BUSY -> throw new TextRefused(Outcome.TEMPORARY, 429);
                case NONE, DIES_BEFORE_THE_CLAIM, DIES_WHILE_MARKING, TWO_WORKERS -> take(number);
            };
        }

        private String take(int number) {
            taken.merge(number, 1, Integer::sum);
            return "SM" + number;
        }

        @Override
        public LookedUp lookUp(OutgoingText text, Instant handedOver) {
            return asked.says(taken.containsKey(number(text)), "SM" + number(text));
        }

        @Override
        public List<TextContact> receivedSince(ContactPoint number, Instant since) {
            return List.of();
        }

        private static int number(OutgoingText text) {
            return Integer.parseInt(text.words().replaceAll("\\D", ""));
        }
    }
}
