package org.throughline.scheduling.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Language;
import org.throughline.patient.Languages;
import org.throughline.scheduling.appointment.Prepared;
import org.throughline.scheduling.board.Readiness.Mark;

class ReadinessTests {

    private static final Languages ENGLISH = Languages.both(Language.ENGLISH);
    private static final Languages SPANISH = Languages.both(Language.SPANISH);
    private static final Languages NEEDS_SPANISH = needing(Language.SPANISH);

    @Test
    void saysWhatTheRecordSays() {
        var ready = Readiness.of(prepared(true, true), ENGLISH, false);
        assertThat(ready).isEqualTo(new Readiness(Mark.READY, Mark.READY, Mark.READY, Mark.NOT_NEEDED));
        assertThat(ready.ready()).isTrue();

        var lacking = Readiness.of(prepared(false, true), ENGLISH, false);
        assertThat(lacking.forms()).isEqualTo(Mark.MISSING);
        assertThat(lacking.ready()).isFalse();
        assertThat(Readiness.of(prepared(true, false), ENGLISH, false).coverage())
                .isEqualTo(Mark.MISSING);
    }

    @Test
    void takesSilenceForUnknownAndNotForMissing() {
        var silent = Readiness.of(Prepared.NOT_SAID, Languages.UNKNOWN, false);
        assertThat(silent).isEqualTo(new Readiness(Mark.UNKNOWN, Mark.UNKNOWN, Mark.UNKNOWN, Mark.UNKNOWN));
        assertThat(silent.ready()).isTrue();
    }

    @Test
    void believesAnOpenMatterOfTheIntakeMoreThanTheRecord() {
        assertThat(Readiness.of(prepared(true, true), ENGLISH, true).forms()).isEqualTo(Mark.MISSING);
    }

    @Test
    void needsNoInterpreterWherePractitionerAndPatientUnderstandEachOther() {
        assertThat(interpreter(speaking(Language.SPANISH), SPANISH)).isEqualTo(Mark.NOT_NEEDED);
        assertThat(interpreter(speaking(Language.SPANISH), NEEDS_SPANISH)).isEqualTo(Mark.NOT_NEEDED);
        assertThat(interpreter(speaking(Language.ENGLISH), SPANISH)).isEqualTo(Mark.MISSING);
        assertThat(interpreter(Prepared.NOT_SAID, SPANISH)).isEqualTo(Mark.UNKNOWN);
        assertThat(interpreter(Prepared.NOT_SAID, NEEDS_SPANISH)).isEqualTo(Mark.MISSING);
    }

    /** Somebody who signs is written down with English and the need of an interpreter. */
    @Test
    void doesNotTakeEnglishForSigning() {
        assertThat(interpreter(speaking(Language.ENGLISH), needing(Language.ENGLISH)))
                .isEqualTo(Mark.MISSING);
    }

    @Test
    void believesTheRecordAboutAnInterpreter() {
        var arranged = new Prepared(Optional.empty(), Optional.empty(), Optional.of(true), Set.of());
        assertThat(interpreter(arranged, NEEDS_SPANISH)).isEqualTo(Mark.READY);
        var wanted = new Prepared(Optional.empty(), Optional.empty(), Optional.of(false), Set.of());
        assertThat(interpreter(wanted, SPANISH)).isEqualTo(Mark.MISSING);
    }

    @Test
    void saysNothingOfCoverageToWhomItIsWithheld() {
        var withheld = Readiness.of(prepared(true, false), ENGLISH, false).withoutCoverage();
        assertThat(withheld.coverage()).isEqualTo(Mark.WITHHELD);
        assertThat(withheld.ready()).isTrue();
    }

    private static Mark interpreter(Prepared prepared, Languages languages) {
        return Readiness.of(prepared, languages, false).interpreter();
    }

    private static Languages needing(Language language) {
        return new Languages(Optional.of(language), Optional.of(language), true);
    }

    private static Prepared prepared(boolean forms, boolean coverage) {
        return new Prepared(Optional.of(forms), Optional.of(coverage), Optional.empty(), Set.of());
    }

    private static Prepared speaking(Language language) {
        return new Prepared(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(language));
    }
}
