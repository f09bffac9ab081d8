package org.throughline.communication.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.portal.local.LocalPortal.Trouble;
import org.throughline.communication.text.TextGateway.LookedUp;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.kernel.ContactPoint;

/** What every way of handing messages to a portal keeps to, against a peer that speaks the documented interface. */
interface PortalGatewayContract {

    ContactPoint ANA = new ContactPoint(ContactPoint.Kind.PORTAL, "pt-77");

    PortalGateway gateway();

    PortalConnection connection();

    /** The words that Ana finds in the portal, the newest last. */
    List<String> reached();

    void meets(Trouble trouble);

    static OutgoingPortalMessage message(String words) {
        return new OutgoingPortalMessage(new CommunicationId(UUID.randomUUID()), ANA, Optional.of("m-1"), "es", words);
    }

    @Test
    default void handsOverWordsAsTheyAre() {
        var words = "¿Puede venir el martes? 50% + & = ñ é 😀\n\n\"Llame\" al (312) 555-0100";
        var message = message(words);

        assertThat(gateway().send(connection(), message)).isEqualTo(message.id().toString());
        assertThat(reached()).last().isEqualTo(words);
    }

    @Test
    default void isOneMessageHoweverOftenItIsHandedOver() {
        var message = message("once");
        gateway().send(connection(), message);
        gateway().send(connection(), message);

        assertThat(reached()).filteredOn("once"::equals).hasSize(1);
    }

    @Test
    default void saysThatAnAccountDoesNotExist() {
        meets(Trouble.NO_SUCH_ACCOUNT);

        assertThat(refused("no account").outcome()).isEqualTo(Outcome.PERMANENT);
        assertThat(reached()).doesNotContain("no account");
    }

    @Test
    default void saysThatItMayBeTakenLater() {
        meets(Trouble.BUSY);

        assertThat(refused("busy").outcome()).isEqualTo(Outcome.TEMPORARY);
        assertThat(reached()).doesNotContain("busy");
    }

    @Test
    default void findsWhatWasTakenWithoutAnAnswer() {
        var lost = message("lost");
        meets(Trouble.ANSWER_LOST);

        assertThat(refused(lost).outcome()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(gateway().lookUp(connection(), lost)).isInstanceOf(LookedUp.Taken.class);
        assertThat(reached()).contains("lost");
    }

    @Test
    default void saysThatWhatBrokeOffIsNotThere() {
        var broken = message("never came");
        meets(Trouble.BROKEN_OFF);

        assertThat(refused(broken).outcome()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(gateway().lookUp(connection(), broken)).isInstanceOf(LookedUp.NotThere.class);
        assertThat(reached()).doesNotContain("never came");
    }

    private TextRefused refused(String words) {
        return refused(message(words));
    }

    private TextRefused refused(OutgoingPortalMessage message) {
        return catchThrowableOfType(TextRefused.class, () -> gateway().send(connection(), message));
    }
}
