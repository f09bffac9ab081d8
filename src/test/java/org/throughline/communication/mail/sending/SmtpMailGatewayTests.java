package org.throughline.communication.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.communication.mail.MailServer;
import org.throughline.communication.mail.MailServer.Security;
import org.throughline.communication.mail.sending.FaultySmtpRelay.Fault;
import org.throughline.communication.mail.sending.MailRefused.Outcome;
import org.throughline.kernel.ContactPoint;

class SmtpMailGatewayTests implements MailGatewayContract {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private FaultySmtpRelay relay = new FaultySmtpRelay(0);
    private MailGateway gateway = new InMemoryMailGateway(Clock.systemUTC());

    @BeforeEach
    void start() {
        server.start();
        relay.close();
        relay = new FaultySmtpRelay(server.getSmtp().getPort());
        gateway = new SmtpMailGateway(settings(relay.port(), Security.NONE), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        relay.close();
        server.stop();
    }

    @Override
    public MailGateway gateway() {
        return gateway;
    }

    @Override
    public List<byte[]> delivered() {
        return Stream.of(server.getReceivedMessages())
                .map(SmtpMailGatewayTests::bytes)
                .toList();
    }

    @Override
    public void forget(ContactPoint address) {
        relay.refuses("RCPT TO:<" + address.value(), "550 5.1.1 unknown");
    }

    @Override
    public void away() {
        relay.close();
    }

    @Override
    public void losesItsAnswers() {
        relay.fails(Fault.LOSES_THE_LAST_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL FROM, 553 5.1.8 sender refused, PERMANENT, 553",
        "MAIL FROM, 451 4.3.0 not now, TEMPORARY, 451",
        "RCPT TO, 452 4.2.2 mailbox full, TEMPORARY, 452",
        "RCPT TO, 554 5.7.1 refused, PERMANENT, 554",
        "DATA, 421 4.3.2 closing, TEMPORARY, 421",
        "DATA, 552 5.3.4 too big, PERMANENT, 552"
    })
    void tellsARefusalForGoodFromOneForNow(String command, String answer, Outcome outcome, int code) {
        relay.refuses(command, answer);
        var refused = refused();
        assertThat(refused.outcome()).isEqualTo(outcome);
        assertThat(refused.replyCode()).hasValue(code);
        assertThat(refused.isCertainlyNotSent()).isTrue();
        assertThat(delivered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HANGS_UP_AT_ONCE, TEMPORARY", "HANGS_UP_INSIDE_THE_MAIL, UNCERTAIN", "IS_SILENT, UNCERTAIN"})
    void tellsNotSentFromUncertainWhenTheLineBreaks(Fault fault, Outcome outcome) {
        relay.fails(fault);
        assertThat(refused().outcome()).isEqualTo(outcome);
    }

    @Test
    void knowsThatALongMailWasNotSentWhenTheLineBreaksInside() {
        relay.fails(Fault.HANGS_UP_INSIDE_THE_MAIL);
        var longText = "All of this has to arrive.\n".repeat(400_000);
        var refused = catchThrowableOfType(
                MailRefused.class, () -> gateway.send(MailGatewayContract.mail("Su cita", longText, false)));
        assertThat(refused.outcome()).isEqualTo(Outcome.TEMPORARY);
    }

    @Test
    void sendsToTheReturnAddressOfTheEnvelopeAndShowsOurs() throws MessagingException {
        gateway.send(MailGatewayContract.mail("Su cita", "Hola", false));
        assertThat(server.getReceivedMessages()[0].getHeader("Return-Path"))
                .containsExactly("<bounce+abc@clinic.test>");
    }

    @Test
    void doesNotSendInClearWhereProtectionIsAsked() {
        gateway = new SmtpMailGateway(settings(relay.port(), Security.STARTTLS), Clock.systemUTC());
        assertThat(refused().outcome()).isEqualTo(Outcome.TEMPORARY);
        assertThat(delivered()).isEmpty();
    }

    @Test
    void signsInWhenItHasALogin() {
        server.setUser("frontdesk@clinic.test", "frontdesk", "secret");
        server.getManagers().getUserManager().setAuthRequired(true);
        var right = new MailServer.Login("frontdesk", "secret");
        assertThat(new SmtpMailGateway(login(right), Clock.systemUTC())
                        .send(MailGatewayContract.mail("Su cita", "Hola", false)))
                .isNotNull();
        gateway = new SmtpMailGateway(login(new MailServer.Login("frontdesk", "wrong")), Clock.systemUTC());
        assertThat(refused().isCertainlyNotSent()).isTrue();
    }

    private MailRefused refused() {
        return catchThrowableOfType(
                MailRefused.class, () -> gateway.send(MailGatewayContract.mail("Su cita", "Hola", false)));
    }

    private MailServer login(MailServer.Login login) {
        return MailServer.of("127.0.0.1", server.getSmtp().getPort(), Security.NONE, Optional.of(login));
    }

    private static MailServer settings(int port, Security security) {
        var patience = Duration.ofMillis(1_500);
        return new MailServer("127.0.0.1", port, security, Optional.empty(), patience, patience);
    }

    private static byte[] bytes(MimeMessage message) {
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (MessagingException | IOException unread) {
            throw new IllegalStateException(unread);
        }
        return bytes.toByteArray();
    }
}
