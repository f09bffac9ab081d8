package org.throughline.communication.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.communication.Communications;
import org.throughline.communication.Faxes;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.fax.Paper;
import org.throughline.communication.fax.local.LocalFaxProvider;
import org.throughline.communication.fax.local.LocalFaxProvider.Trouble;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.fax.FaxingClinic;
import org.throughline.work.fax.MissingPages;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.WorkQueue;

/** R5 by fax: what got lost on its way to the provider is looked up there by our own tag. */
@HouseTest
class NoFaxLeavesTwiceTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final SmallClinic clinics;
    private final FaxingClinic.Parts parts;
    private final MissingPages missing;
    private final PracticeAddresses addresses;
    private final LocalFaxProvider provider;
    private final OutboxWorker worker;
    private final MutableClock clock;

    private FaxingClinic clinic;
    private String office = "";

    NoFaxLeavesTwiceTests(
            SmallClinic clinics,
            Communications communications,
            Faxes faxes,
            WorkQueue queue,
            WorkItemRepository items,
            MissingPages missing,
            PracticeAddresses addresses,
            LocalFaxProvider provider,
            OutboxWorker worker,
            MutableClock clock) {
        this.clinics = clinics;
        this.parts = new FaxingClinic.Parts(communications, faxes, queue, items, clock);
        this.missing = missing;
        this.addresses = addresses;
        this.provider = provider;
        this.worker = worker;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clinic = new FaxingClinic(clinics, parts);
        var number = 1000 + NUMBERS.incrementAndGet();
        office = "+1312558" + number;
        var ours = new ContactPoint(ContactPoint.Kind.PHONE, "+1312559" + number);
        CurrentPractice.run(clinic.practice, () -> addresses.openFax(ours, clinic.practice));
    }

    @Test
    void isFoundWhereTheAnswerWasLost() {
        asksMeeting(Trouble.ANSWER_LOST);
        Awaitility.await().until(() -> faxes() == 1);

        sweepsLater();

        assertThat(deliveries()).containsExactly("sent");
        assertThat(faxes()).isEqualTo(1);
    }

    @Test
    void isSentAgainWhereItNeverCame() {
        asksMeeting(Trouble.BROKEN_OFF);
        Awaitility.await().until(() -> deliveries().equals(List.of("sending")) && provider.metAll());

        sweepsLater();
        sweepsLater();

        assertThat(deliveries()).containsExactly("sent");
        assertThat(faxes()).isEqualTo(1);
    }

    private void asksMeeting(Trouble trouble) {
        var item = clinic.takes(clinic.arrives(FaxingClinic.FROM, Paper.of("one", "two")));
        provider.nextMeets(trouble);
        var asked = new MissingPages.Asked(clinic.faxOf(item), office, 3, 3, Language.ENGLISH);
        CurrentPractice.run(clinic.practice, () -> missing.ask(clinic.lucia, FaxingClinic.seen(item), asked));
    }

    private void sweepsLater() {
        clock.advance(Duration.ofMinutes(3));
        CurrentPractice.run(clinic.practice, worker::sweep);
    }

    private List<String> deliveries() {
        return clinic.answers("select state as answer from communication.delivery");
    }

    private long faxes() {
        return provider.faxes().stream().filter(fax -> fax.to().equals(office)).count();
    }
}
