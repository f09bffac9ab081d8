package org.throughline.communication.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.communication.mail.mailbox.MailIntake;
import org.throughline.communication.mail.mailbox.MailTaken;
import org.throughline.communication.mail.mailbox.OfferedMail;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** R1: what reached no known address is not lost, and the operator can say whose it is. */
@HouseTest
class StrayDeskTests {

    private final SmallClinic clinics;
    private final MailIntake intake;
    private final StrayDesk desk;
    private final JdbcClient database;
    private final MutableClock clock;
    private final String mailbox = "nobody." + UUID.randomUUID() + "@riverside.example";

    private PracticeId practice;

    StrayDeskTests(SmallClinic clinics, MailIntake intake, StrayDesk desk, JdbcClient database, MutableClock clock) {
        this.clinics = clinics;
        this.intake = intake;
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
    }

    @Test
    void keepsTheSameMailOnceAndTwoMailsWithoutIdentifierApart() {
        assertThat(arrives("First")).isEqualTo(MailTaken.STORED);
        assertThat(arrives("Second")).isEqualTo(MailTaken.STORED);
        assertThat(arrives("First")).isEqualTo(MailTaken.ALREADY_THERE);

        assertThat(desk.waitingIn(mailbox)).hasSize(2);
        assertThat(desk.waiting()).contains(new StrayMail.Waiting(mailbox, 2, MutableClock.TUESDAY_TEN));
    }

    @Test
    void bringsAMailIntoTheQueueAsOfTheTimeWhenItCame() {
        arrives("First");
        clock.advance(Duration.ofHours(2));
        var stray = desk.waitingIn(mailbox).getFirst();

        assertThat(routed(stray)).isTrue();
        assertThat(routed(stray)).isFalse();

        assertThat(desk.waitingIn(mailbox)).isEmpty();
        var found = new ArrayList<String>();
        clinics.within(practice, () -> {
            assertThat(database.sql("select received_at from work.work_item")
                            .query((row, number) -> Columns.instant(row, "received_at"))
                            .list())
                    .containsExactly(MutableClock.TUESDAY_TEN);
            found.addAll(actions());
        });
        assertThat(found).contains("stray-mail.routed");
    }

    @Test
    void setsAMailAsideWithTheReason() {
        arrives("First");
        var stray = desk.waitingIn(mailbox).getFirst();

        assertThat(desk.setAside(stray, "root", "spam")).isTrue();

        assertThat(desk.waitingIn(mailbox)).isEmpty();
        assertThat(database.sql("select set_aside_because from communication.stray_mail where id = :id")
                        .param("id", stray)
                        .query((row, number) -> row.getString("set_aside_because"))
                        .single())
                .isEqualTo("spam");
    }

    private MailTaken arrives(String words) {
        return intake.take(OfferedMail.in(mailbox, 1, "Subject: " + words + "\r\n\r\n" + words + "\r\n"));
    }

    private boolean routed(UUID stray) {
        return CurrentPractice.within(practice, () -> desk.route(stray, "root"));
    }

    private List<String> actions() {
        return database.sql("select action from audit.audit_event")
                .query((row, number) -> row.getString("action"))
                .list();
    }
}
