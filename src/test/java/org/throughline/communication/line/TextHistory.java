package org.throughline.communication.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.communication.IssueId;
import org.throughline.communication.TextContact;
import org.throughline.communication.outbox.OutboxClock;
import org.throughline.communication.text.OutgoingText;
import org.throughline.communication.text.TextGateway;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientId;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.Limits;

/** One number by chance, step by step: agreements, stop words, messages, and both at once. */
final class TextHistory {

    private static final int STEPS = 20;

    static final class Found {
        final AtomicInteger sent = new AtomicInteger();
        final AtomicInteger forbidden = new AtomicInteger();
        final AtomicInteger withheld = new AtomicInteger();
        final AtomicInteger raced = new AtomicInteger();
        final AtomicInteger afterTheRace = new AtomicInteger();
    }

    /** Takes everything and remembers the words. */
    static final class Phones implements TextGateway {

        private final Set<String> words = ConcurrentHashMap.newKeySet();

        @Override
        public String send(OutgoingText text) {
            words.add(text.words());
            return "SM" + text.attempt();
        }

        @Override
        public LookedUp lookUp(OutgoingText text, Instant handedOver) {
            return new LookedUp.Unknown();
        }

        @Override
        public List<TextContact> receivedSince(ContactPoint number, Instant since) {
            return List.of();
        }

        private boolean have(String said) {
            return words.contains("Riverside: " + said)
                    || words.contains("(312) 555-0100: a message for you.\n" + said);
        }
    }

    /** What may be sent to a number, told again in a few lines. */
    private static final class Reference {

        private boolean stopped;
        private boolean takenBack;
        private boolean byWord;
        private boolean closed;

        private boolean allows() {
            return !stopped && !takenBack && !closed;
        }

        private void stop() {
            if (!stopped) {
                stopped = true;
                byWord = byWord || !takenBack;
                takenBack = true;
            }
        }

        private void start() {
            if (stopped) {
                stopped = false;
                takenBack = takenBack && !byWord;
                byWord = false;
            }
        }

        private void says(boolean granted) {
            takenBack = !granted;
            byWord = false;
        }
    }

    private final FaultHouse house;
    private final Texters texters;
    private final Phones phones;
    private final Found found;
    private final int number;
    private final SplittableRandom random;
    private final Reference reference = new Reference();

    TextHistory(FaultHouse house, Texters texters, Phones phones, Found found, int number) {
        this.house = house;
        this.texters = texters;
        this.phones = phones;
        this.found = found;
        this.number = number;
        this.random = new SplittableRandom(Limits.seed() + number);
    }

    void live() {
        var patient = texters.registered(number);
        texters.writes(number, "What time is my visit?");
        var issue = texters.issue(number);
        for (int step = 0; step < STEPS; step++) {
            step(patient, issue, "history " + number + " step " + step);
        }
    }

    private void step(PatientId patient, IssueId issue, String words) {
        switch (random.nextInt(13)) {
            case 0 -> {
                texters.writes(number, random.nextBoolean() ? "STOP" : "alto");
                reference.stop();
            }
            case 1 -> {
                texters.writes(number, random.nextBoolean() ? "START" : "inicio");
                reference.start();
            }
            case 2 -> {
                texters.agrees(patient, number, true);
                reference.says(true);
            }
            case 3 -> {
                texters.agrees(patient, number, false);
                reference.says(false);
            }
            case 4 -> {
                texters.closes(patient, number);
                reference.closed = true;
            }
            case 5, 6, 7 -> {
                texters.opens(patient);
                reference.closed = false;
            }
            case 8 -> race(issue, words, () -> texters.writes(number, "STOP"), reference::stop);
            case 9 -> race(issue, words, () -> texters.closes(patient, number), () -> reference.closed = true);
            default -> send(issue, words);
        }
    }

    private void send(IssueId issue, String words) {
        var may = reference.allows();
        answer(issue, words);
        var left = phones.have(words);
        found.sent.addAndGet(left ? 1 : 0);
        found.forbidden.addAndGet(left && !may ? 1 : 0);
        found.withheld.addAndGet(may && !left ? 1 : 0);
    }

    /** The message and what ends the line at the same moment: the message may be first, and nothing after. */
    private void race(IssueId issue, String words, Runnable ending, Runnable told) {
        var may = reference.allows();
        Crowd.run(2, 2, side -> {
            if (side == 0) {
                answer(issue, words);
            } else {
                ending.run();
            }
        });
        told.run();
        found.raced.incrementAndGet();
        found.forbidden.addAndGet(phones.have(words) && !may ? 1 : 0);
        answer(issue, words + " again");
        found.afterTheRace.addAndGet(phones.have(words + " again") ? 1 : 0);
    }

    private void answer(IssueId issue, String words) {
        try {
            var message = texters.answered(issue, words, 0);
            texters.within(() -> OutboxClock.deliver(house, message));
        } catch (RuleViolation refused) {
            assertThat(refused.code()).startsWith("gate.");
        }
    }
}
