package org.throughline.work.fax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.work.fax.FaxingClinic.BACKUP;
import static org.throughline.work.fax.FaxingClinic.FROM;
import static org.throughline.work.fax.FaxingClinic.REFERRALS;
import static org.throughline.work.fax.FaxingClinic.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.Access;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Communications;
import org.throughline.communication.Fax;
import org.throughline.communication.Faxes;
import org.throughline.communication.PageRange;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.fax.Paper;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.platform.files.FileId;
import org.throughline.platform.files.FileStore;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.WorkQueue;

/** A page that was asked for comes as a fax of its own, and goes where it was missing once a person says so. */
@HouseTest
class ResentPageDeskTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String OFFICE = "+13125550187";

    private final SmallClinic clinics;
    private final FaxingClinic.Parts parts;
    private final MissingPages missing;
    private final ResentPageDesk desk;
    private final FaxSight sight;
    private final FaxDesk faxes;
    private final PracticeAddresses addresses;
    private final Patients patients;
    private final FileStore store;
    private final MockMvcTester browser;
    private final MutableClock clock;

    private FaxingClinic clinic;

    ResentPageDeskTests(
            SmallClinic clinics,
            Communications communications,
            Faxes faxes,
            WorkQueue queue,
            WorkItemRepository items,
            MissingPages missing,
            ResentPageDesk desk,
            FaxSight sight,
            FaxDesk faxDesk,
            PracticeAddresses addresses,
            Patients patients,
            FileStore store,
            MockMvcTester browser,
            MutableClock clock) {
        this.clinics = clinics;
        this.parts = new FaxingClinic.Parts(communications, faxes, queue, items, clock);
        this.missing = missing;
        this.desk = desk;
        this.sight = sight;
        this.faxes = faxDesk;
        this.addresses = addresses;
        this.patients = patients;
        this.store = store;
        this.browser = browser;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clinic = new FaxingClinic(clinics, parts);
        var ours = new ContactPoint(ContactPoint.Kind.PHONE, "+1312554" + (6000 + NUMBERS.incrementAndGet()));
        CurrentPractice.run(clinic.practice, () -> addresses.openFax(ours, clinic.practice));
    }

    @Test
    void isProposedAndNeverJoinedByItself() {
        var waiting = asked();
        var came = comes(FROM, "three");

        assertThat(proposals(clinic.lucia, came))
                .containsExactly(new ResentPageDesk.Proposal(waiting.id(), waiting.reference(), 3, 3));
        assertThat(clinic.current(waiting).standing().state()).isEqualTo(State.WAITING_OTHER);
        assertThat(clinic.faxesOf(waiting)).extracting(Fax::pages).containsExactly(Optional.of(2));
    }

    @Test
    void goesBehindThePagesThatCameFirstAndEndsTheWait() {
        var waiting = asked();
        var came = clinic.takes(comes(FROM, "three"));

        var complete = join(clinic.lucia, came, waiting);

        assertThat(complete.standing().state()).isEqualTo(State.OWNED);
        assertThat(complete.standing().owner()).contains(clinic.lucia.person());
        assertThat(complete.standing().nextCheckAt()).isEmpty();
        assertThat(complete.matter().needsEyes()).contains("fax-page-came fax");
        assertThat(complete.times().receivedAt()).isEqualTo(waiting.times().receivedAt());
        var fax = clinic.faxesOf(waiting).getFirst();
        assertThat(fax.pages()).contains(3);
        assertThat(fax.later()).isEqualTo(1);
        assertThat(fax.lacksPages()).isFalse();
        assertThat(clinic.current(came).standing().state()).isEqualTo(State.MERGED);
        assertThat(clinic.faxesOf(came)).isEmpty();
        assertThat(clinic.actions()).contains("fax.joined", "work-item.joined", "work-item.closed");
        assertThat(proposals(clinic.lucia, came)).isEmpty();
    }

    @Test
    void isShownAndDividedAsOneFaxOfWhichBothFilesStayAsTheyCame() throws Exception {
        var waiting = asked();
        var before = files();
        var came = clinic.takes(comes(FROM, "three"));
        var complete = clinic.takes(join(clinic.lucia, came, waiting));

        assertThat(picture(complete, 3))
                .startsWith(new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                .isNotEqualTo(picture(complete, 2));
        var part = CurrentPractice.within(
                        clinic.practice,
                        () -> faxes.cut(
                                clinic.lucia,
                                seen(clinic.current(complete)),
                                clinic.faxOf(complete),
                                List.of(new FaxPart(new PageRange(2, 3), Optional.empty()))))
                .getFirst();

        assertThat(clinic.faxesOf(part).getFirst().pages()).contains(2);
        assertThat(text(part)).containsSubsequence("two", "three");
        assertThat(files()).containsAll(before);
    }

    @Test
    void isProposedOnlyWhereItWasAskedForFirst() {
        var earlier = comes(FROM, "three");
        clock.advance(Duration.ofMinutes(1));
        asked();
        var other = comes("New fax from (312) 555-0111", "three");
        var broken = clinic.arrives(FROM, new byte[] {1, 2, 3});

        assertThat(proposals(clinic.lucia, earlier)).isEmpty();
        assertThat(proposals(clinic.lucia, other)).isEmpty();
        assertThat(proposals(clinic.lucia, broken)).isEmpty();
    }

    @Test
    void isJoinedOnlyByWhoHoldsItAndMayChangeTheOther() {
        var waiting = asked();
        var came = comes(FROM, "three");
        assertThat(refusal(() -> join(clinic.lucia, came, waiting))).isEqualTo("work.not-held");

        clinics.within(
                clinic.practice,
                () -> clinics.execute(
                        "update work.work_item set lane = 'referrals' where id = '%s'".formatted(waiting.id())));
        var held = clinic.takes(came);
        assertThat(proposals(clinic.lucia, held)).isEmpty();
        assertThatThrownBy(() -> join(clinic.lucia, held, waiting)).isInstanceOf(NotFound.class);

        var both = clinics.access(clinic.practice, clinics.assistant(clinic.practice, "Tomás", BACKUP, REFERRALS));
        assertThat(proposals(both, held)).hasSize(1);
        assertThat(clinic.faxesOf(held)).hasSize(1);
    }

    @Test
    void isNotJoinedToAnotherPatientsMatter() {
        var waiting = asked();
        var came = clinic.takes(comes(FROM, "three"));
        var ana = NewPatient.named(new HumanName("Ana", "Faxed"));
        var patient = CurrentPractice.within(clinic.practice, () -> patients.register(clinic.lucia, BACKUP, ana));
        clinics.within(
                clinic.practice,
                () -> clinics.execute(
                        "update work.work_item set patient_id = '%s' where id = '%s'".formatted(patient, came.id())));

        assertThat(refusal(() -> join(clinic.lucia, came, waiting))).isEqualTo("work.fax-of-another-patient");
        assertThat(clinic.faxesOf(waiting).getFirst().pages()).contains(2);
    }

    @Test
    void isJoinedOnThePageWithOneKey() throws UnsupportedEncodingException {
        var waiting = asked();
        var came = clinic.takes(comes(FROM, "three"));
        var href = "/work-items/" + came.id() + "/fax";

        assertThat(page(href)).contains(waiting.reference(), "page 3 of 3", "data-key=\"+\"", href + "/joining");
        assertThat(browser.post()
                        .uri(href + "/joining")
                        .param("version", Integer.toString(came.standing().version()))
                        .param("fax", clinic.faxOf(came).toString())
                        .param("waiting-item", waiting.id().toString())
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(SecurityMockMvcRequestPostProcessors.user(
                                new SignedInPerson(clinic.lucia.person(), clinic.practice)))
                        .exchange())
                .hasRedirectedUrl("/work-items/" + waiting.id());
        assertThat(page("/work-items/" + waiting.id() + "/fax"))
                .contains("3 pages", "the last one came later", "/pages/3\"");
        assertThat(page("/work-items/" + came.id())).contains(came.reference());
    }

    private String page(String path) throws UnsupportedEncodingException {
        return browser.get()
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.user(
                        new SignedInPerson(clinic.lucia.person(), clinic.practice)))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    /** Lucía asks the office for page 3 of 3. */
    private WorkItem asked() {
        var item = clinic.takes(clinic.arrives(FROM + " - 3 pages", Paper.of("one", "two")));
        var page = new MissingPages.Asked(clinic.faxOf(item), OFFICE, 3, 3, Language.ENGLISH);
        var waiting = CurrentPractice.within(clinic.practice, () -> missing.ask(clinic.lucia, seen(item), page));
        clock.advance(Duration.ofMinutes(20));
        return waiting;
    }

    private WorkItem comes(String subject, String... pages) {
        return clinic.arrives(subject, Paper.of(pages));
    }

    private List<ResentPageDesk.Proposal> proposals(Access access, WorkItem came) {
        return CurrentPractice.within(
                clinic.practice,
                () -> clinic.faxesOf(came).stream()
                        .flatMap(fax -> desk.proposals(access, fax).stream())
                        .toList());
    }

    private WorkItem join(Access access, WorkItem came, WorkItem waiting) {
        var fax = clinic.faxOf(came);
        return CurrentPractice.within(clinic.practice, () -> desk.join(access, seen(came), waiting.id(), fax));
    }

    private byte[] picture(WorkItem item, int page) {
        return CurrentPractice.within(clinic.practice, () -> sight.page(clinic.lucia, clinic.faxOf(item), page, 900));
    }

    private List<String> files() {
        return clinic.answers("""
                select a.id || ' ' || a.file_id || ' ' || a.size_bytes as answer from communication.attachment a
                """);
    }

    private String text(WorkItem item) throws Exception {
        var file = clinic.answers("""
                select a.file_id::text as answer from communication.attachment a
                where a.id = '%s'
                """.formatted(clinic.faxOf(item)));
        var bytes = new AtomicReference<>(new byte[0]);
        clinics.within(clinic.practice, () -> bytes.set(bytes(file.getFirst())));
        try (var document = Loader.loadPDF(bytes.get())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private byte[] bytes(String file) {
        try (var stream = store.open(new FileId(UUID.fromString(file))).bytes()) {
            return stream.readAllBytes();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(RuleViolation.class, act::run).code();
    }
}
