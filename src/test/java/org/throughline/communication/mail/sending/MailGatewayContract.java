package org.throughline.communication.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.communication.mail.Correspondent;
import org.throughline.communication.mail.MailReader;
import org.throughline.communication.mail.MailSign;
import org.throughline.communication.mail.OwnMail;
import org.throughline.communication.mail.ReadMail;
import org.throughline.communication.mail.sending.MailRefused.Outcome;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;

/** What every way of handing over mail keeps to. */
interface MailGatewayContract {

    UUID ATTEMPT = UUID.fromString("018f4a00-0000-7000-8000-000000000001");
    ContactPoint PATIENT = address("lucia@correo.test");

    MailGateway gateway();

    List<byte[]> delivered();

    void forget(ContactPoint address);

    void away();

    void losesItsAnswers();

    @Test
    default void deliversOnceWithOurMessageId() {
        var sent = gateway().send(mail("Su cita", "Hola", false));
        assertThat(sent).isEqualTo(new Sent(ATTEMPT, "<t.one@clinic.test>"));
        assertThat(delivered()).hasSize(1);
        var mail = read(delivered().getFirst());
        assertThat(mail.headers().messageId()).contains("<t.one@clinic.test>");
        assertThat(mail.headers().inReplyTo()).containsExactly("<q1@correo.test>");
        assertThat(mail.headers().references()).containsExactly("<q0@correo.test>", "<q1@correo.test>");
        assertThat(mail.headers().from()).map(Correspondent::name).contains("Clínica Río");
        assertThat(mail.signs()).containsExactly(MailSign.OWN_MAIL);
    }

    @Test
    default void carriesSpanishAndLongLinesUnharmed() {
        var text = "¿Mañana a las diez?\n.\n..\n" + "palabra ".repeat(1_500).strip() + "\n\n— Clínica";
        gateway().send(mail("Confirmación de su cita del miércoles", text, false));
        var mail = read(delivered().getFirst());
        assertThat(mail.headers().subject()).isEqualTo("Confirmación de su cita del miércoles");
        assertThat(mail.text().written()).isEqualTo(text);
        assertThat(mail.needsEyes()).isEmpty();
    }

    @Test
    default void saysThatAMachineWroteItOnlyIfOneDid() {
        gateway().send(mail("a", "by a person", false));
        gateway().send(mail("b", "by a machine", true));
        assertThat(raw(0)).doesNotContain("Auto-Submitted");
        assertThat(raw(1)).contains("Auto-Submitted: auto-replied");
    }

    @Test
    default void refusesForGoodWhomNobodyKnows() {
        forget(PATIENT);
        assertThat(refusal()).isEqualTo(Outcome.PERMANENT);
        assertThat(delivered()).isEmpty();
    }

    @Test
    default void refusesForNowWhenTheServerIsAway() {
        away();
        assertThat(refusal()).isEqualTo(Outcome.TEMPORARY);
        assertThat(delivered()).isEmpty();
    }

    @Test
    default void saysItIsUncertainWhenTheAnswerIsLost() {
        losesItsAnswers();
        assertThat(refusal()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(delivered()).hasSize(1);
    }

    @Test
    default void letsNobodySmuggleInAHeader() {
        assertThatThrownBy(() -> mail("Hello\r\nBcc: all@mail.test", "x", false))
                .isInstanceOf(IllegalArgumentException.class);
        gateway().send(mail("Hello", "x\r\n.\r\nQUIT\r\nBcc: all@mail.test", false));
        assertThat(delivered()).hasSize(1);
        assertThat(read(delivered().getFirst()).text().written()).contains("QUIT", "Bcc");
    }

    private String raw(int at) {
        return new String(delivered().get(at), StandardCharsets.UTF_8);
    }

    private Outcome refusal() {
        var refused = catchThrowableOfType(MailRefused.class, () -> gateway().send(mail("Su cita", "Hola", false)));
        return refused.outcome();
    }

    static OutgoingMail mail(String subject, String text, boolean automatic) {
        return new OutgoingMail(
                ATTEMPT,
                new OutgoingMail.Envelope(
                        "Clínica Río", address("frontdesk@clinic.test"), PATIENT, address("bounce+abc@clinic.test")),
                new OutgoingMail.Conversation(
                        "<t.one@clinic.test>", Optional.of("<q1@correo.test>"), List.of("<q0@correo.test>")),
                subject,
                text,
                Language.SPANISH,
                automatic);
    }

    static ContactPoint address(String written) {
        return ContactPoint.email(written).orElseThrow();
    }

    private static ReadMail read(byte[] raw) {
        return new MailReader(new OwnMail("bounce", "clinic.test")).read(raw);
    }
}
