package org.throughline.playbook.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.audit.AuditLog;
import org.throughline.audit.AuditRow;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.ApprovedFact;
import org.throughline.playbook.ApprovedFact.Validity;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.FactId;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** The manager writes answers, somebody else stands for their Spanish, and none is said after its last day. */
@HouseTest
class FactDeskTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-17");

    private final SmallClinic clinics;
    private final FactDesk desk;
    private final AuditLog audit;
    private final MutableClock clock;

    private PracticeId practice;
    private Access maren;
    private Access lucia;

    FactDeskTests(SmallClinic clinics, FactDesk desk, AuditLog audit, MutableClock clock) {
        this.clinics = clinics;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", new LaneCode("callbacks")));
    }

    @Test
    void saysAnAnswerInEnglishAtOnceAndInSpanishOnceSomebodyElseStandsForIt() {
        var hours = add(text("De 8 a 5.", null));
        assertThat(said(Language.ENGLISH)).containsExactly(hours);
        assertThat(said(Language.SPANISH)).isEmpty();
        assertThatThrownBy(() -> within(() -> desk.requireSayable(lucia, hours, Language.SPANISH)))
                .hasMessage("playbook.fact-spanish-open");

        within(() -> desk.signSpanish(lucia, hours));

        assertThat(said(Language.SPANISH)).containsExactly(hours);
        assertThat(CurrentPractice.within(practice, () -> audit.ofEntity(hours.value(), 10)))
                .extracting(AuditRow::action)
                .containsExactly("fact.spanish-signed", "fact.approved");
    }

    @Test
    void isNotSignedByWhoeverOnlyReads() {
        var hours = add(text("De 8 a 5.", null));
        var reader = clinics.person(practice, Role.AUDITOR, "Omar");
        clinics.grantTo(practice, reader);
        var omar = clinics.access(practice, reader);

        assertThatThrownBy(() -> within(() -> desk.signSpanish(omar, hours))).isInstanceOf(NotAllowed.class);
        assertThat(said(Language.SPANISH)).isEmpty();
    }

    @Test
    void saysNothingAfterItsLastDay() {
        var parking = add(text("De 8 a 5.", TODAY));
        assertThat(said(Language.ENGLISH)).containsExactly(parking);

        clock.advance(Duration.ofDays(1));

        assertThat(said(Language.ENGLISH)).isEmpty();
        assertThatThrownBy(() -> within(() -> desk.requireSayable(lucia, parking, Language.ENGLISH)))
                .hasMessage("playbook.fact-expired");
    }

    @Test
    void replacesAnAnswerAndKeepsTheSignOffOfUnchangedSpanishOnly() {
        var first = add(text("De 8 a 5.", null));
        within(() -> desk.signSpanish(lucia, first));

        var sameSpanish = CurrentPractice.within(practice, () -> desk.replace(maren, first, text("De 8 a 5.", TODAY)));
        assertThat(said(Language.SPANISH)).containsExactly(sameSpanish);

        var otherSpanish =
                CurrentPractice.within(practice, () -> desk.replace(maren, sameSpanish, text("De 8 a 6.", null)));
        assertThat(said(Language.SPANISH)).isEmpty();
        assertThat(said(Language.ENGLISH)).containsExactly(otherSpanish);
        assertThatThrownBy(() -> within(() -> desk.replace(maren, first, text("De 8 a 6.", null))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isWrittenAndEndedByTheManagerOnly() {
        var hours = add(text("De 8 a 5.", null));

        assertThatThrownBy(() -> within(() -> desk.add(lucia, text("De 8 a 5.", null))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> within(() -> desk.replace(lucia, hours, text("De 8 a 5.", null))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> within(() -> desk.end(lucia, hours))).isInstanceOf(NotAllowed.class);
        within(() -> desk.end(maren, hours));
        assertThat(said(Language.ENGLISH)).isEmpty();
    }

    @Test
    void isSignedOffByNobodyWhoWroteItOrWasNotAssessed() {
        var hours = add(text("De 8 a 5.", null));
        var omar = clinics.access(practice, clinics.person(practice, Role.FRONT_DESK, "Omar"));

        assertThatThrownBy(() -> within(() -> desk.signSpanish(omar, hours)))
                .hasMessage("playbook.fact-spanish-not-assessed");
        assertThatThrownBy(() -> clinics.within(
                        practice,
                        () -> clinics.execute("update playbook.approved_fact set spanish_signed_by = written_by, "
                                + "spanish_signed_at = now()")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesWhatMisleadsAndSaysWhatToDo() {
        assertThatThrownBy(() -> add(answer("Your plan covers it.", ""))).hasMessage("playbook.fact-forbidden");
        assertThatThrownBy(() -> add(answer("By 5.", "Su seguro lo paga."))).hasMessage("playbook.fact-forbidden");
        assertThatThrownBy(() -> add(answer("x".repeat(1001), ""))).hasMessage("playbook.fact-too-long");
        assertThatThrownBy(() -> add(answer(" ", ""))).hasMessage("playbook.fact-incomplete");
        assertThatThrownBy(() -> add(text("De 8 a 5.", TODAY.minusDays(1))))
                .hasMessage("playbook.fact-ends-before-it-begins");
    }

    @Test
    void isNotKnownToAnotherPractice() {
        var hours = add(text("De 8 a 5.", null));
        var elsewhere = clinics.open();
        var stranger = clinics.access(elsewhere, clinics.person(elsewhere, Role.MANAGER, "Stranger"));

        assertThat(CurrentPractice.within(elsewhere, () -> desk.sayable(stranger, Language.ENGLISH)))
                .isEmpty();
        assertThatThrownBy(() -> CurrentPractice.run(elsewhere, () -> desk.end(stranger, hours)))
                .isInstanceOf(NotFound.class);
    }

    private FactId add(FactText text) {
        return CurrentPractice.within(practice, () -> desk.add(maren, text));
    }

    private FactText text(String spanish, @org.jspecify.annotations.Nullable LocalDate until) {
        return new FactText(
                new Bilingual<>("When are you open?", "¿A qué hora abren?"),
                new Bilingual<>("Weekdays from 8 to 5.", spanish),
                new Validity(TODAY, Optional.ofNullable(until)),
                "The sign at the door",
                maren.person());
    }

    private FactText answer(String english, String spanish) {
        return new FactText(
                new Bilingual<>("What does it cost?", spanish.isEmpty() ? "" : "¿Cuánto cuesta?"),
                new Bilingual<>(english, spanish),
                new Validity(TODAY, Optional.empty()),
                "Nobody",
                maren.person());
    }

    private List<FactId> said(Language language) {
        return CurrentPractice.within(practice, () -> desk.sayable(lucia, language)).stream()
                .map(ApprovedFact::id)
                .toList();
    }

    private void within(Runnable step) {
        CurrentPractice.run(practice, step);
    }
}
