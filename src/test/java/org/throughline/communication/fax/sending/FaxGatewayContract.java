package org.throughline.communication.fax.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.communication.fax.Paper;
import org.throughline.communication.fax.local.LocalFaxProvider.Trouble;
import org.throughline.communication.text.TextGateway.LookedUp;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.kernel.ContactPoint;

/** What every way of handing faxes over keeps to, against a peer that speaks the protocol. */
interface FaxGatewayContract {

    ContactPoint CLINIC = new ContactPoint(ContactPoint.Kind.PHONE, "+13125550101");
    ContactPoint OFFICE = new ContactPoint(ContactPoint.Kind.PHONE, "+13125550187");
    byte[] PDF = Paper.of("please send page 2 again");

    FaxGateway gateway();

    /** The pages that the provider holds for the attempt. */
    List<byte[]> held(UUID attempt);

    void meets(Trouble trouble);

    private static OutgoingFax fax(UUID attempt) {
        return new OutgoingFax(attempt, CLINIC, OFFICE, PDF);
    }

    @Test
    default void handsOverThePagesAsTheyAre() {
        var attempt = UUID.randomUUID();

        assertThat(gateway().send(fax(attempt))).isNotBlank();
        assertThat(held(attempt)).containsExactly(PDF);
    }

    @Test
    default void saysThatANumberDoesNotExist() {
        assertThat(refused(Trouble.NO_SUCH_NUMBER, UUID.randomUUID())).isEqualTo(Outcome.PERMANENT);
    }

    @Test
    default void saysThatItMayBeTakenLater() {
        assertThat(refused(Trouble.BUSY, UUID.randomUUID())).isEqualTo(Outcome.TEMPORARY);
    }

    @Test
    default void findsWhatWasTakenWithoutAnAnswer() {
        var attempt = UUID.randomUUID();

        assertThat(refused(Trouble.ANSWER_LOST, attempt)).isEqualTo(Outcome.UNCERTAIN);
        assertThat(gateway().lookUp(attempt)).isInstanceOf(LookedUp.Taken.class);
    }

    @Test
    default void saysThatWhatBrokeOffIsNotThere() {
        var attempt = UUID.randomUUID();

        assertThat(refused(Trouble.BROKEN_OFF, attempt)).isEqualTo(Outcome.UNCERTAIN);
        assertThat(gateway().lookUp(attempt)).isInstanceOf(LookedUp.NotThere.class);
    }

    private Outcome refused(Trouble trouble, UUID attempt) {
        meets(trouble);
        return catchThrowableOfType(TextRefused.class, () -> gateway().send(fax(attempt)))
                .outcome();
    }
}
