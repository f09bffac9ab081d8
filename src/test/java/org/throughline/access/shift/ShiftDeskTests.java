package org.throughline.access.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.audit.AuditLog;
import org.throughline.audit.AuditRow;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.kernel.TimeWindow;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** Who says when people work, and what follows for who is there. */
@HouseTest
class ShiftDeskTests {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final Instant NOON = Instant.parse("2026-11-17T18:00:00Z");
    private static final TimeWindow AFTERNOON = new TimeWindow(NOON, NOON.plus(Duration.ofHours(3)));
    private static final List<Hours> MORNINGS =
            List.of(new Hours(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)));

    private final SmallClinic clinics;
    private final ShiftDesk desk;
    private final Cover cover;
    private final AuditLog audit;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId luciaId;
    private Access lucia;
    private Access maren;

    ShiftDeskTests(SmallClinic clinics, ShiftDesk desk, Cover cover, AuditLog audit, MutableClock clock) {
        this.clinics = clinics;
        this.desk = desk;
        this.cover = cover;
        this.audit = audit;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        luciaId = clinics.assistant(practice, "Lucía", CALLBACKS);
        lucia = clinics.access(practice, luciaId);
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
    }

    @Test
    void knowsWhoIsThereAsSoonAsItIsSaid() {
        assertThat(covered()).containsExactly(AFTERNOON);

        within(() -> desk.setWeek(maren, luciaId, MORNINGS));
        assertThat(covered()).isEmpty();

        within(() -> desk.extra(maren, luciaId, new TimeWindow(NOON.plusSeconds(3600), NOON.plusSeconds(7200))));
        assertThat(covered()).containsExactly(new TimeWindow(NOON.plusSeconds(3600), NOON.plusSeconds(7200)));

        within(() -> desk.setWeek(maren, luciaId, List.of()));
        within(() -> desk.away(lucia, luciaId, ShiftException.Kind.SICK, AFTERNOON));
        assertThat(covered()).isEmpty();

        assertThat(actions()).contains("shift.set", "shift.extra", "shift.away");
    }

    @Test
    void takesBackATimeAwayByWhoeverSaidItForThemselves() {
        within(() -> desk.away(lucia, luciaId, ShiftException.Kind.LEAVE, AFTERNOON));
        var exception = within(() -> cover.of(practice).rota().exceptions().getFirst());

        within(() -> desk.cancel(lucia, exception.id()));

        assertThat(covered()).containsExactly(AFTERNOON);
        assertThatThrownBy(() -> within(() -> desk.cancel(lucia, exception.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letsNobodyPlanForOthersButTheManager() {
        var marcus = clinics.assistant(practice, "Marcus", CALLBACKS);

        refused(() -> desk.setWeek(lucia, luciaId, MORNINGS));
        refused(() -> desk.extra(lucia, luciaId, AFTERNOON));
        refused(() -> desk.away(lucia, marcus, ShiftException.Kind.LEAVE, AFTERNOON));
        within(() -> desk.extra(maren, luciaId, AFTERNOON));
        var extra = within(() -> cover.of(practice).rota().exceptions().getFirst());
        refused(() -> desk.cancel(lucia, extra.id()));
    }

    @Test
    void knowsNobodyOfAnotherPractice() {
        var elsewhere = clinics.assistant(clinics.open(), "Rosa", CALLBACKS);

        assertThatThrownBy(() -> within(() -> desk.setWeek(maren, elsewhere, MORNINGS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> within(() -> desk.cancel(maren, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void saysWhatIsWrongWithHoursThatCannotBe() {
        violated("access.shift-ends-before-it-begins", hours(12, 8));
        violated("access.shift-overlaps", hours(8, 12), hours(12, 16));
        assertThatThrownBy(() -> within(() -> desk.away(
                        lucia,
                        luciaId,
                        ShiftException.Kind.LEAVE,
                        new TimeWindow(NOON.minus(Duration.ofDays(2)), NOON.minus(Duration.ofDays(1))))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.code()).isEqualTo("access.shift-in-the-past"));
        assertThat(covered()).containsExactly(AFTERNOON);
    }

    private void violated(String code, Hours... week) {
        assertThatThrownBy(() -> within(() -> desk.setWeek(maren, luciaId, List.of(week))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private void refused(Runnable act) {
        assertThatThrownBy(() -> within(act)).isInstanceOf(NotAllowed.class);
    }

    private static Hours hours(int from, int until) {
        return new Hours(DayOfWeek.TUESDAY, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private List<TimeWindow> covered() {
        return within(() -> cover.of(practice)
                .covered(CALLBACKS, Optional.of(Language.SPANISH), AFTERNOON)
                .windows());
    }

    private List<String> actions() {
        return within(() -> audit.ofEntity(luciaId.value(), 50).stream()
                .map(AuditRow::action)
                .toList());
    }

    private void within(Runnable act) {
        CurrentPractice.run(practice, act);
    }

    private <T> T within(java.util.function.Supplier<T> question) {
        return CurrentPractice.within(practice, question::get);
    }
}
