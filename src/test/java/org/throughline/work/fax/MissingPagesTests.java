package org.throughline.work.fax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.work.fax.FaxingClinic.FROM;
import static org.throughline.work.fax.FaxingClinic.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.throughline.access.Access;
import org.throughline.communication.Communications;
import org.throughline.communication.Faxes;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.fax.Paper;
import org.throughline.communication.fax.local.LocalFax;
import org.throughline.communication.fax.local.LocalFaxNews;
import org.throughline.communication.fax.local.LocalFaxProvider;
import org.throughline.communication.fax.sending.FaxProvider;
import org.throughline.communication.fax.sending.FaxSignature;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.Promise;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.WorkQueue;

/** A fax that asks for a page leaves through the provider, and what became of it comes back. */
@HouseTest
class MissingPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final SmallClinic clinics;
    private final FaxingClinic.Parts parts;
    private final MissingPages missing;
    private final PromiseDesk promises;
    private final PracticeAddresses addresses;
    private final Patients patients;
    private final LocalFaxProvider provider;
    private final FaxProvider known;
    private final MockMvc browser;

    private FaxingClinic clinic;
    private String office = "";

    MissingPagesTests(
            SmallClinic clinics,
            Communications communications,
            Faxes faxes,
            WorkQueue queue,
            WorkItemRepository items,
            MissingPages missing,
            PromiseDesk promises,
            PracticeAddresses addresses,
            Patients patients,
            LocalFaxProvider provider,
            FaxProvider known,
            MockMvc browser,
            MutableClock clock) {
        this.clinics = clinics;
        this.parts = new FaxingClinic.Parts(communications, faxes, queue, items, clock);
        this.missing = missing;
        this.promises = promises;
        this.addresses = addresses;
        this.patients = patients;
        this.provider = provider;
        this.known = known;
        this.browser = browser;
    }

    /** Whose number it is stands outside of any practice, so that each test needs its own. */
    @BeforeEach
    void openTheClinic() {
        clinic = new FaxingClinic(clinics, parts);
        var number = 1000 + NUMBERS.incrementAndGet();
        office = "+1312557" + number;
        var ours = new ContactPoint(ContactPoint.Kind.PHONE, "+1312556" + number);
        CurrentPractice.run(clinic.practice, () -> addresses.openFax(ours, clinic.practice));
    }

    @Test
    void asksTheSenderInApprovedWordsAndWaits() {
        var item = clinic.takes(clinic.arrives(FROM + " - 3 pages", Paper.of("one", "two")));

        var waiting = ask(item, office, 3, Language.SPANISH);

        assertThat(waiting.standing().state()).isEqualTo(State.WAITING_OTHER);
        assertThat(waiting.standing().nextCheckAt()).contains(MutableClock.TUESDAY_TEN.plus(Duration.ofHours(4)));
        assertThat(waiting.times().unanswered()).isFalse();
        assertThat(clinic.faxesOf(item).getFirst().from().map(ContactPoint::value))
                .contains(office);
        assertThat(text(sent().pdf()))
                .contains(
                        "Recibimos 2 de 3 páginas",
                        "la página 3",
                        "Riverside Family Medicine",
                        "Confidencial",
                        "Páginas, con esta: 2");
        assertThat(clinic.actions()).contains("fax.sender-corrected", "communication.replied", "work-item.waiting");
    }

    /** INV-02, domain 2.2: who was told when to hear again hears then, whatever the office does. */
    @Test
    void comesBackWithWhatThePatientWasPromised() {
        var item = clinic.takes(clinic.arrives(FROM + " - 3 pages", Paper.of("one", "two")));
        promised(item, MutableClock.TUESDAY_TEN.plus(Duration.ofHours(2)));

        var waiting = ask(item, office, 3, Language.ENGLISH);

        assertThat(waiting.standing().nextCheckAt()).contains(MutableClock.TUESDAY_TEN.plus(Duration.ofHours(2)));
    }

    @Test
    void isLookedForBeforeALaterPromise() {
        var item = clinic.takes(clinic.arrives(FROM + " - 3 pages", Paper.of("one", "two")));
        promised(item, MutableClock.TUESDAY_TEN.plus(Duration.ofHours(6)));

        var waiting = ask(item, office, 3, Language.ENGLISH);

        assertThat(waiting.standing().nextCheckAt()).contains(MutableClock.TUESDAY_TEN.plus(Duration.ofHours(4)));
    }

    /** INV-02: a patient who was told something of it is told first when to hear again. */
    @Test
    void letsNothingWaitOfWhichThePatientExpectsNothingMore() {
        var item = clinic.takes(clinic.arrives(FROM + " - 3 pages", Paper.of("one", "two")));
        promised(item, MutableClock.TUESDAY_TEN.plus(Duration.ofHours(2)));
        clinics.within(clinic.practice, () -> promises.patientHeard(clinic.lucia, item, MutableClock.TUESDAY_TEN));

        assertThat(refusal(() -> ask(item, office, 3, Language.ENGLISH))).isEqualTo("work.promise-needed-to-wait");

        assertThat(clinic.current(item).standing().state()).isEqualTo(State.WORKING);
        assertThat(deliveries()).isEmpty();
    }

    private void promised(WorkItem item, Instant due) {
        var offer = new Promise.Offer("We call you today.", due, "call");
        clinics.within(
                clinic.practice,
                () -> promises.make(clinic.lucia, item, offer, Optional.empty(), MutableClock.TUESDAY_TEN));
    }

    @Test
    void hearsThatItArrived() throws Exception {
        asked();
        var fax = provider.becomes(sent().id(), "success", 0).orElseThrow();

        assertThat(told(fax, fields(fax), signature(fax))).isEqualTo(204);
        assertThat(told(fax, fields(fax), signature(fax))).isEqualTo(204);

        assertThat(deliveries()).containsExactly("delivered");
    }

    /** INV-05: a message of ours that did not arrive comes back to a person. */
    @Test
    void hearsThatItFailedAndWakesTheItem() throws Exception {
        var item = asked();
        var fax = provider.becomes(sent().id(), "failure", 42).orElseThrow();

        assertThat(told(fax, fields(fax), signature(fax))).isEqualTo(204);

        assertThat(deliveries()).containsExactly("failed");
        Awaitility.await()
                .until(() -> clinic.current(item).matter().urgencyReason().equals("not-delivered")
                        || clinic.current(item).standing().state() == State.OWNED);
        assertThat(clinic.answers("select reason as answer from communication.delivery"))
                .containsExactly("fax-42");
    }

    @Test
    void believesNobodyWithoutTheProvidersSignature() throws Exception {
        asked();
        var fax = provider.becomes(sent().id(), "failure", 42).orElseThrow();

        assertThat(told(fax, fields(fax), "0000")).isEqualTo(403);
        assertThat(told(fax, fields(provider.becomes(fax.id(), "success", 0).orElseThrow()), signature(fax)))
                .isEqualTo(403);

        assertThat(deliveries()).containsExactly("sent");
    }

    @Test
    void faxesNoPatient() {
        var theirs = new ContactPoint(ContactPoint.Kind.PHONE, office);
        var ana = NewPatient.named(new HumanName("Ana", "Faxer")).reachableAt(theirs);
        CurrentPractice.run(clinic.practice, () -> patients.register(clinic.lucia, FaxingClinic.BACKUP, ana));
        var item = clinic.takes(clinic.arrives(FROM, Paper.of("one", "two")));

        assertThat(refusal(() -> ask(item, office, 3, Language.ENGLISH))).isEqualTo("gate.fax-to-a-patient");
        assertThat(clinic.current(item).standing().state()).isEqualTo(State.WORKING);
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void asksForNoPageThatIsHereAndNobodyWithoutANumber() {
        var item = clinic.takes(clinic.arrives(FROM, Paper.of("one", "two")));

        assertThat(refusal(() -> ask(item, "no number", 3, Language.ENGLISH))).isEqualTo("communication.fax-number");
        assertThat(refusal(() -> ask(item, office, 4, Language.ENGLISH))).isEqualTo("communication.fax-not-missing");
        assertThat(refusal(() -> ask(item, office, 3, new Language("fr")))).isEqualTo("work.language-not-assessed");
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void asksNothingBeforeThePracticeHasANumberOfItsOwn() {
        var without = new FaxingClinic(clinics, parts);
        var item = without.takes(without.arrives(FROM, Paper.of("one", "two")));

        assertThat(refusal(() -> ask(without, without.lucia, item, 3))).isEqualTo("communication.no-fax-number");
    }

    @Test
    void isAskedOnlyInAnOwnLane() {
        var item = clinic.takes(clinic.arrives(FROM, Paper.of("one", "two")));
        var omar = clinics.access(clinic.practice, clinics.assistant(clinic.practice, "Omar", new LaneCode("billing")));

        assertThatThrownBy(() -> ask(clinic, omar, item, 3)).isInstanceOf(NotFound.class);
    }

    private WorkItem asked() {
        return ask(
                clinic.takes(clinic.arrives(FROM + " - 3 pages", Paper.of("one", "two"))), office, 3, Language.ENGLISH);
    }

    private WorkItem ask(WorkItem item, String number, int page, Language language) {
        var asked = new MissingPages.Asked(clinic.faxOf(item), number, page, 3, language);
        return CurrentPractice.within(clinic.practice, () -> missing.ask(clinic.lucia, seen(item), asked));
    }

    private WorkItem ask(FaxingClinic where, Access who, WorkItem item, int page) {
        var asked = new MissingPages.Asked(where.faxOf(item), office, page, 3, Language.ENGLISH);
        return CurrentPractice.within(where.practice, () -> missing.ask(who, seen(item), asked));
    }

    /** The fax as the provider holds it, once the practice knows that it was taken. */
    private LocalFax sent() {
        Awaitility.await().until(() -> held().isPresent() && deliveries().equals(List.of("sent")));
        return held().orElseThrow();
    }

    private Optional<LocalFax> held() {
        return provider.faxes().stream().filter(fax -> fax.to().equals(office)).findFirst();
    }

    private List<String> deliveries() {
        return clinic.answers("select state as answer from communication.delivery");
    }

    private Map<String, String> fields(LocalFax fax) {
        return new LocalFaxNews(known).fields(fax);
    }

    private String signature(LocalFax fax) {
        return new FaxSignature(known.callbackToken()).sign(URI.create(fax.callback()), fields(fax));
    }

    private int told(LocalFax fax, Map<String, String> fields, String signature) throws Exception {
        var call = post("/channels/fax/" + UUID.fromString(fax.attempt()) + "/status")
                .header(FaxSignature.HEADER, signature);
        fields.forEach(call::param);
        return browser.perform(call).andReturn().getResponse().getStatus();
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(RuleViolation.class, act::run).code();
    }
}
