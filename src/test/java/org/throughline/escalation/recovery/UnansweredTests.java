package org.throughline.escalation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.ConversationEntry;
import org.throughline.kernel.PersonId;

/** When a patient has asked once too often. */
class UnansweredTests {

    private static final Instant NOW = Instant.parse("2026-11-17T16:00:00Z");

    @Test
    void countsWhatCameSinceTheLastFinalAnswer() {
        var said = List.of(asked(1), asked(2), answer(3), asked(4), update(5), asked(6));

        assertThat(Unanswered.contacts(said, id(2))).isEqualTo(2);
        assertThat(Unanswered.contacts(said, id(6))).isEqualTo(2);
    }

    @Test
    void countsUpToTheMessageEvenWhenItsNewsComesLate() {
        var said = List.of(asked(1), asked(2), asked(3), answer(4));

        assertThat(Unanswered.contacts(said, id(3))).isEqualTo(3);
    }

    @Test
    void doesNotCountWhatAMachineSent() {
        var said = List.of(asked(1), entry(2, true, "auto-reply", Optional.empty()), asked(3));

        assertThat(Unanswered.contacts(said, id(3))).isEqualTo(2);
        assertThat(Unanswered.lastOf(said)).contains(id(3));
    }

    @Test
    void countsWhoDialsAgainAtOnceAsOne() {
        var first = asked(1);
        var again = new ConversationEntry(
                id(2),
                true,
                Channel.CALL,
                "missed-call",
                first.at().plusSeconds(60),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);

        assertThat(Unanswered.contacts(List.of(first, again), id(2))).isEqualTo(1);
    }

    private static ConversationEntry asked(int number) {
        return entry(number, true, "message", Optional.empty());
    }

    private static ConversationEntry update(int number) {
        return entry(number, false, "message", Optional.of(NOW));
    }

    private static ConversationEntry answer(int number) {
        return entry(number, false, "message", Optional.empty());
    }

    private static ConversationEntry entry(int number, boolean in, String kind, Optional<Instant> nextUpdate) {
        return new ConversationEntry(
                id(number),
                in,
                Channel.EMAIL,
                kind,
                NOW.plus(Duration.ofMinutes(30L * number)),
                Optional.empty(),
                Optional.empty(),
                in ? Optional.empty() : Optional.of(new PersonId(new UUID(0, 1))),
                Optional.empty(),
                "",
                "words",
                "",
                nextUpdate,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }

    private static CommunicationId id(int number) {
        return new CommunicationId(new UUID(0, number));
    }
}
