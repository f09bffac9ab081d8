package org.throughline.work.fax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.work.fax.FaxingClinic.BACKUP;
import static org.throughline.work.fax.FaxingClinic.FROM;
import static org.throughline.work.fax.FaxingClinic.REFERRALS;
import static org.throughline.work.fax.FaxingClinic.seen;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.DataCategory;
import org.throughline.access.Role;
import org.throughline.access.Sight;
import org.throughline.access.sight.SightDesk;
import org.throughline.communication.Communications;
import org.throughline.communication.FaxKind;
import org.throughline.communication.Faxes;
import org.throughline.communication.PageRange;
import org.throughline.communication.fax.Paper;
import org.throughline.communication.fax.PaperTiff;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.Urgency;
import org.throughline.work.item.ChangedMeanwhile;
import org.throughline.work.item.Matter;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.WorkQueue;

/** A fax from its mail to the items that are made of it. */
@HouseTest
class FaxDeskTests {

    private static final LaneCode BILLING = new LaneCode("billing");

    private final SmallClinic clinics;
    private final FaxingClinic.Parts parts;
    private final FaxDesk desk;
    private final FaxSight sight;
    private final SightDesk sights;
    private final MutableClock clock;

    private FaxingClinic clinic;

    FaxDeskTests(
            SmallClinic clinics,
            Communications communications,
            Faxes faxes,
            WorkQueue queue,
            WorkItemRepository items,
            FaxDesk desk,
            FaxSight sight,
            SightDesk sights,
            MutableClock clock) {
        this.clinics = clinics;
        this.parts = new FaxingClinic.Parts(communications, faxes, queue, items, clock);
        this.desk = desk;
        this.sight = sight;
        this.sights = sights;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clinic = new FaxingClinic(clinics, parts);
    }

    @Test
    void aFaxBecomesAnItemForSomebodysEyes() {
        var item = clinic.arrives(FROM + " - 2 pages", Paper.of("cover", "letter"));

        assertThat(item.matter().source()).isEqualTo(Matter.Source.FAX);
        assertThat(item.lane()).isEqualTo(BACKUP);
        assertThat(item.matter().needsEyes()).contains("fax");
        assertThat(item.matter().urgency()).isEqualTo(Urgency.U2);
        assertThat(item.matter().patient()).isEmpty();
        var fax = clinic.faxesOf(item).getFirst();
        assertThat(fax.pages()).contains(2);
        assertThat(fax.announced()).contains(2);
        assertThat(fax.from().map(ContactPoint::value)).contains("+13125550187");
        assertThat(fax.lacksPages()).isFalse();
    }

    /** INV-05: an unreadable fax always creates a work item. */
    @Test
    void aFaxThatNobodyCanReadBecomesAnItemThatSaysSo() {
        var broken = clinic.arrives(FROM, "this is no PDF".getBytes(StandardCharsets.UTF_8));
        var locked = clinic.arrives(FROM, Paper.locked("cover"));

        assertThat(List.of(broken, locked)).allSatisfy(item -> {
            assertThat(item.matter().needsEyes()).contains("unreadable-fax fax");
            assertThat(item.matter().urgencyReason()).isEqualTo("not-read");
            assertThat(item.matter().urgency()).isEqualTo(Urgency.U2);
        });
        assertThat(clinic.faxesOf(broken).getFirst().trouble()).contains("broken");
        assertThat(clinic.faxesOf(locked).getFirst().trouble()).contains("encrypted");
        assertThat(refusal(() -> page(clinic.lucia, clinic.faxOf(locked), 1)))
                .isEqualTo("communication.fax-unreadable");
    }

    @Test
    void comesAsATiffToo() {
        var tiff = PaperTiff.of("CCITT T.6", 98, 1100, "cover", "letter", "list");
        var item = clinic.takes(clinic.arrives(FROM + " - 3 pages", tiff));

        assertThat(clinic.faxesOf(item).getFirst().pages()).contains(3);
        assertThat(page(clinic.lucia, clinic.faxOf(item), 3)).startsWith(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        var part = cut(item, clinic.faxOf(item), part(2, 3, null)).getFirst();
        assertThat(clinic.faxesOf(part).getFirst().pages()).contains(2);
        assertThat(page(clinic.lucia, clinic.faxOf(part), 2)).isNotEmpty();
        assertThat(
                        clinic.answers(
                                "select size_bytes::text as answer from communication.attachment where media_type like '%tif%'"))
                .containsExactly(Integer.toString(tiff.length));
    }

    /** INV-05 for the other form that faxes have. */
    @Test
    void aTiffThatNobodyCanReadBecomesAnItemThatSaysSo() {
        var whole = PaperTiff.of("CCITT T.6", 196, 2200, "cover");

        var item = clinic.arrives(FROM, Arrays.copyOf(whole, whole.length / 2));

        assertThat(item.matter().needsEyes()).contains("unreadable-fax fax");
        assertThat(clinic.faxesOf(item).getFirst().trouble()).contains("broken");
    }

    @Test
    void saysThatPagesAreMissing() {
        var item = clinic.arrives(FROM + " - 3 pages", Paper.of("cover", "letter"));

        assertThat(item.matter().needsEyes()).contains("fax-lacks-pages fax");
        assertThat(clinic.faxesOf(item).getFirst().lacksPages()).isTrue();
    }

    @Test
    void aMailOfAnybodyElseIsAMailAndAnAccountLetterOfTheServiceToo() {
        var mail = clinic.arrivesFrom("ana@example.org", FROM, Paper.of("cover"));
        assertThat(mail.matter().source()).isEqualTo(Matter.Source.EMAIL);
        assertThat(clinic.faxesOf(mail)).isEmpty();

        var letter = """
                From: inbound@fax-service.example
                To: clinic@riverside.example
                Subject: Your plan changes in June
                Message-ID: <plan@fax-service.example>

                See your account.
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(clinic.opened(letter).matter().source()).isEqualTo(Matter.Source.EMAIL);
    }

    @Test
    void showsItsPagesWhereTheLaneShowsDocuments() {
        var item = clinic.arrives(FROM, Paper.of("cover", "letter"));
        var fax = clinic.faxesOf(item).getFirst().id();

        assertThat(page(clinic.lucia, fax, 2)).startsWith(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(clinic.answers("select action as answer from audit.audit_event where action = 'attachment.opened'"))
                .hasSize(1);
        assertThat(refusal(() -> page(clinic.lucia, fax, 3))).isEqualTo("communication.fax-no-such-page");
        assertThat(refusal(() -> page(clinic.lucia, fax, 0))).isEqualTo("communication.fax-pages");

        var omar = clinics.access(clinic.practice, clinics.assistant(clinic.practice, "Omar", BILLING));
        assertThatThrownBy(() -> page(omar, fax, 1)).isInstanceOf(NotFound.class);
        var elsewhere = clinics.open();
        var nora = clinics.access(elsewhere, clinics.assistant(elsewhere, "Nora", BACKUP));
        assertThatThrownBy(() -> CurrentPractice.within(elsewhere, () -> sight.page(nora, fax, 1, 900)))
                .isInstanceOf(NotFound.class);

        var manager = clinics.access(clinic.practice, clinics.person(clinic.practice, Role.MANAGER, "Maren"));
        CurrentPractice.run(
                clinic.practice,
                () -> sights.change(
                        manager, BACKUP, new SightDesk.Change(DataCategory.DOCUMENTS, Sight.MASKED, "as agreed")));
        var lucia = clinics.access(clinic.practice, clinic.lucia.person());
        assertThatThrownBy(() -> page(lucia, fax, 1)).isInstanceOf(NotAllowed.class);
        var held = clinic.takes(item);
        assertThatThrownBy(() -> CurrentPractice.within(
                        clinic.practice, () -> desk.sort(lucia, seen(held), fax, FaxKind.RECORDS)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void goesToTheLaneOfWhatItIs() {
        var item = clinic.takes(clinic.arrives(FROM, Paper.of("cover", "letter")));
        var fax = clinic.faxesOf(item).getFirst().id();

        var moved = sort(item, fax, FaxKind.REFERRAL);

        assertThat(moved.lane()).isEqualTo(REFERRALS);
        assertThat(moved.standing().state()).isEqualTo(State.RECEIVED);
        assertThat(clinic.faxesOf(item).getFirst().kind()).contains(FaxKind.REFERRAL);
        assertThat(clinic.actions()).contains("fax.sorted", "work-item.moved");
    }

    @Test
    void staysWhereItIsWhenNoOtherLaneDoesIt() {
        var item = clinic.takes(clinic.arrives(FROM, Paper.of("cover")));

        var sorted = sort(item, clinic.faxesOf(item).getFirst().id(), FaxKind.OTHER);

        assertThat(sorted.lane()).isEqualTo(BACKUP);
        assertThat(clinic.current(item).standing().heldBy(clinic.lucia.person(), clock.instant()))
                .isTrue();
        assertThat(clinic.faxesOf(item).getFirst().kind()).contains(FaxKind.OTHER);
    }

    @Test
    void isDividedIntoItemsAsOldAsTheFax() {
        var item = clinic.takes(clinic.arrives(FROM, Paper.of("one", "two", "three", "four", "five")));
        var fax = clinic.faxesOf(item).getFirst().id();
        clock.advance(Duration.ofMinutes(7));

        var made = cut(item, fax, part(1, 2, FaxKind.REFERRAL), part(3, 5, null));

        assertThat(made).extracting(WorkItem::lane).containsExactly(REFERRALS, BACKUP);
        assertThat(made).allSatisfy(part -> {
            assertThat(part.times().receivedAt()).isEqualTo(MutableClock.TUESDAY_TEN);
            assertThat(part.matter().issue()).isNotEqualTo(item.matter().issue());
            assertThat(part.matter().source()).isEqualTo(Matter.Source.FAX);
            assertThat(part.matter().needsEyes()).contains("fax");
        });
        var first = clinic.faxesOf(made.getFirst()).getFirst();
        assertThat(first.pages()).contains(2);
        assertThat(first.cut()).contains("1-2");
        assertThat(first.kind()).contains(FaxKind.REFERRAL);
        assertThat(first.from().map(ContactPoint::value)).contains("+13125550187");
        assertThat(clinic.faxesOf(made.getLast()).getFirst().pages()).contains(3);
        assertThat(clinic.faxesOf(item).getFirst().pages()).contains(5);
        assertThat(clinic.actions()).contains("fax.cut", "work-item.split");
        assertThat(clinic.current(item).standing().heldBy(clinic.lucia.person(), clock.instant()))
                .isTrue();
        assertThat(page(clinic.lucia, clinic.faxesOf(made.getLast()).getFirst().id(), 3))
                .isNotEmpty();
    }

    @Test
    void isNotDividedWherePagesAreAskedForTwiceOrNotThere() {
        var item = clinic.takes(clinic.arrives(FROM, Paper.of("one", "two", "three")));
        var fax = clinic.faxesOf(item).getFirst().id();

        assertThat(refusal(() -> cut(item, fax, part(1, 2, null), part(2, 3, null))))
                .isEqualTo("work.fax-parts-overlap");
        assertThat(refusal(() -> cut(item, fax))).isEqualTo("work.fax-parts");
        assertThat(refusal(() -> cut(item, fax, part(1, 2, null), part(3, 4, null))))
                .isEqualTo("communication.fax-no-such-page");
        assertThat(clinic.answers("select reference as answer from work.work_item"))
                .hasSize(1);
    }

    @Test
    void isChangedOnlyByWhoHoldsItAsItStands() {
        var unheld = clinic.arrives(FROM, Paper.of("one", "two"));
        var fax = clinic.faxesOf(unheld).getFirst().id();
        assertThat(refusal(() -> sort(unheld, fax, FaxKind.RECORDS))).isEqualTo("work.not-held");
        assertThat(refusal(() -> cut(unheld, fax, part(1, 1, null)))).isEqualTo("work.not-held");

        var item = clinic.takes(unheld);
        assertThatThrownBy(() -> sort(unheld, fax, FaxKind.RECORDS)).isInstanceOf(ChangedMeanwhile.class);
        var omar = clinics.access(clinic.practice, clinics.assistant(clinic.practice, "Omar", BILLING));
        assertThatThrownBy(() ->
                        CurrentPractice.within(clinic.practice, () -> desk.sort(omar, seen(item), fax, FaxKind.FORM)))
                .isInstanceOf(NotFound.class);
        var other = clinic.faxesOf(clinic.arrives(FROM, Paper.of("another")))
                .getFirst()
                .id();
        assertThatThrownBy(() -> sort(item, other, FaxKind.RECORDS)).isInstanceOf(NotFound.class);
        assertThat(clinic.faxesOf(item).getFirst().kind()).isEmpty();
    }

    private byte[] page(Access access, UUID fax, int page) {
        return CurrentPractice.within(clinic.practice, () -> sight.page(access, fax, page, 900));
    }

    private WorkItem sort(WorkItem item, UUID fax, FaxKind kind) {
        return CurrentPractice.within(clinic.practice, () -> desk.sort(clinic.lucia, seen(item), fax, kind));
    }

    private List<WorkItem> cut(WorkItem item, UUID fax, FaxPart... into) {
        return CurrentPractice.within(clinic.practice, () -> desk.cut(clinic.lucia, seen(item), fax, List.of(into)));
    }

    private static FaxPart part(int first, int last, @Nullable FaxKind kind) {
        return new FaxPart(new PageRange(first, last), Optional.ofNullable(kind));
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(RuleViolation.class, act::run).code();
    }
}
