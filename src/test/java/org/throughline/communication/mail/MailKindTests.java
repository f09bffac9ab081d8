package org.throughline.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.communication.mail.FailedRecipient.Action;
import org.throughline.communication.mail.MailKind.AutoReply;
import org.throughline.communication.mail.MailKind.Bounce;
import org.throughline.communication.mail.MailKind.Feedback;
import org.throughline.kernel.ContactPoint;

class MailKindTests {

    @Test
    void readsADeliveryReport() {
        var bounce = (Bounce) Fixture.read("bounce-report").kind();
        assertThat(bounce.failed()).isTrue();
        assertThat(bounce.originalMessageId()).contains("<t.own.id@clinic.test>");
        assertThat(bounce.token()).contains("abc234");
        assertThat(bounce.recipients()).hasSize(2);
        var gone = bounce.recipients().get(0);
        assertThat(gone.recipient().map(ContactPoint::value)).contains("nobody@mail.test");
        assertThat(gone.status()).contains("5.1.1");
        assertThat(gone.diagnostic()).contains("550 5.1.1 no such user here");
        assertThat(gone.permanently()).isTrue();
        var later = bounce.recipients().get(1);
        assertThat(later.action()).isEqualTo(Action.DELAYED);
        assertThat(later.permanently()).isFalse();
    }

    @Test
    void readsADeliveryReportInWords() {
        var bounce = (Bounce) Fixture.read("bounce-in-words").kind();
        assertThat(bounce.originalMessageId()).contains("<t.own.two@clinic.test>");
        assertThat(bounce.recipients()).singleElement().satisfies(one -> {
            assertThat(one.recipient().map(ContactPoint::value)).contains("gone@mail.test");
            assertThat(one.status()).contains("5.1.1");
        });
    }

    @Test
    void takesWhateverComesToAReturnAddressAsAReport() {
        var mail = Fixture.readText("""
                From: someone@odd.test
                To: bounce+xyz7@clinic.test
                Subject: hm

                It did not work.
                """);
        assertThat(mail.kind()).isInstanceOfSatisfying(Bounce.class, bounce -> {
            assertThat(bounce.token()).contains("xyz7");
            assertThat(bounce.failed()).isTrue();
        });
    }

    @Test
    void leavesAPersonsForwardedReportToPeople() {
        var mail = Fixture.readText("""
                From: Ann <ann@mail.test>
                To: frontdesk@clinic.test
                Subject: Fwd: Undelivered Mail Returned to Sender

                I got this when I wrote to you: 550 5.1.1 unknown user
                """);
        assertThat(mail.kind()).isInstanceOf(MailKind.Message.class);
    }

    @Test
    void leavesAPatientWritingAboutFailedDeliveryToPeople() {
        var mail = Fixture.readText("""
                From: Ann <ann@mail.test>
                To: frontdesk@clinic.test
                Subject: failed delivery of my medicine

                The package could not be delivered, apartment 5.1.2 was empty.
                """);
        assertThat(mail.kind()).isInstanceOf(MailKind.Message.class);
    }

    @Test
    void recognisesMachinesThatAnswer() {
        assertThat(Fixture.read("auto-replied").kind()).isEqualTo(new AutoReply(AutoReply.Sign.AUTO_SUBMITTED));
        assertThat(Fixture.read("fuera-de-oficina").kind()).isEqualTo(new AutoReply(AutoReply.Sign.SUBJECT));
        assertThat(Fixture.read("read-notice").kind()).isEqualTo(new AutoReply(AutoReply.Sign.READ_NOTICE));
    }

    @Test
    void leavesASubjectAloneAsNoProofOfAMachine() {
        var mail = Fixture.readText("""
                From: Ann <ann@mail.test>
                To: frontdesk@clinic.test
                Subject: Away from home until Monday

                Can I move my visit?
                """);
        assertThat(mail.kind()).isInstanceOf(MailKind.Message.class);
    }

    @Test
    void readsAComplaint() {
        assertThat(Fixture.read("complaint").kind()).isEqualTo(new Feedback(Optional.of("<t.own.four@clinic.test>")));
    }
}
