package org.throughline.communication.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.communication.text.TextGateway.LookedUp;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.communication.text.local.LocalTextProvider.Trouble;
import org.throughline.kernel.ContactPoint;

/** What every way of handing texts over keeps to, against a peer that speaks the protocol. */
public interface TextGatewayContract {

    ContactPoint CLINIC = new ContactPoint(ContactPoint.Kind.PHONE, "+13125550100");
    ContactPoint ANA = new ContactPoint(ContactPoint.Kind.PHONE, "+13125550142");

    TextGateway gateway();

    /** The words that reached Ana's phone, the newest last. */
    java.util.List<String> reached();

    void meets(Trouble trouble);

    static OutgoingText text(String words) {
        return new OutgoingText(UUID.randomUUID(), CLINIC, ANA, words);
    }

    @Test
    default void handsOverWordsAsTheyAre() {
        var words = "Riverside: ¿puede venir el martes? 50% + & = ñ é 😀\nLlame al (312) 555-0100";

        var id = gateway().send(text(words));

        assertThat(id).isNotBlank();
        assertThat(reached()).last().isEqualTo(words);
    }

    @Test
    default void saysThatANumberDoesNotExist() {
        meets(Trouble.NO_SUCH_NUMBER);

        assertThat(refused("no number").outcome()).isEqualTo(Outcome.PERMANENT);
        assertThat(reached()).doesNotContain("no number");
    }

    @Test
    default void saysThatItMayBeTakenLater() {
        meets(Trouble.BUSY);

        assertThat(refused("busy").outcome()).isEqualTo(Outcome.TEMPORARY);
        assertThat(reached()).doesNotContain("busy");
    }

    @Test
    default void doesNotKnowWhetherALostAnswerWasOne() {
        meets(Trouble.ANSWER_LOST);

        assertThat(refused("lost").outcome()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(reached()).contains("lost");
    }

    @Test
    default void doesNotKnowWhenTheConnectionEnds() {
        meets(Trouble.BROKEN_OFF);

        assertThat(refused("broken off").outcome()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(reached()).doesNotContain("broken off");
    }

    private TextRefused refused(String words) {
        return refusedFor(text(words));
    }

    default TextRefused refusedFor(OutgoingText text) {
        return catchThrowableOfType(TextRefused.class, () -> gateway().send(text));
    }

    /** Only a provider that keeps a list can be asked. */
    interface WithAList extends TextGatewayContract {

        @Test
        default void saysThatItKeepsAList() {
            assertThat(gateway().keepsAList()).isTrue();
        }

        @Test
        default void findsWhatWasTakenWithoutAnAnswer() {
            var lost = text("lost and found");
            meets(Trouble.ANSWER_LOST);
            var now = Clock.systemUTC().instant();
            assertThat(refusedFor(lost).outcome()).isEqualTo(Outcome.UNCERTAIN);

            assertThat(gateway().lookUp(lost, now)).isInstanceOf(LookedUp.Taken.class);
        }

        @Test
        default void saysThatWhatBrokeOffIsNotThere() {
            var broken = text("never came");
            meets(Trouble.BROKEN_OFF);
            assertThat(refusedFor(broken).outcome()).isEqualTo(Outcome.UNCERTAIN);

            assertThat(gateway().lookUp(broken, Clock.systemUTC().instant())).isInstanceOf(LookedUp.NotThere.class);
        }

        @Test
        default void doesNotTakeOneOfTwoEqualTextsForTheOther() {
            var twice = text("the same words");
            gateway().send(twice);
            gateway().send(text("the same words"));

            assertThat(gateway().lookUp(twice, Clock.systemUTC().instant())).isInstanceOf(LookedUp.Unknown.class);
        }

        @Test
        default void leavesOutWhatWasSentLongBefore() {
            var old = text("long ago");
            gateway().send(old);

            assertThat(gateway().lookUp(old, Instant.parse("2100-01-01T00:00:00Z")))
                    .isInstanceOf(LookedUp.NotThere.class);
        }
    }

    /** Where the protocol has no list, nobody can tell what became of a lost one, and nothing is found afterwards. */
    interface WithoutAList extends TextGatewayContract {

        @Test
        default void saysThatItKeepsNoList() {
            assertThat(gateway().keepsAList()).isFalse();
            assertThat(gateway().receivedSince(CLINIC, Instant.EPOCH)).isEmpty();
        }

        @Test
        default void leavesALostOneToAReceiptOrAPerson() {
            var lost = text("lost for good");
            meets(Trouble.ANSWER_LOST);
            assertThat(refusedFor(lost).outcome()).isEqualTo(Outcome.UNCERTAIN);

            assertThat(gateway().lookUp(lost, Clock.systemUTC().instant())).isInstanceOf(LookedUp.Unknown.class);
        }
    }
}
