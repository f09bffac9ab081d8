package org.throughline.scheduling.board;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Language;
import org.throughline.patient.Languages;
import org.throughline.scheduling.appointment.Prepared;

/** Whether a visit can begin as soon as its patient is here. */
public record Readiness(Mark forms, Mark coverage, Mark language, Mark interpreter) {

    /** What is known of one thing that a visit needs. */
    public enum Mark {
        READY,
        MISSING,
        /** Nobody said; somebody may ask. */
        UNKNOWN,
        NOT_NEEDED,
        /** Not this reader's to know (INV-32). */
        WITHHELD
    }

    /** An open matter of the intake outweighs a record that calls the forms complete. */
    static Readiness of(Prepared prepared, Languages languages, boolean intakeOpen) {
        return new Readiness(
                intakeOpen ? Mark.MISSING : mark(prepared.forms().orElse(null)),
                mark(prepared.coverage().orElse(null)),
                spoken(languages).equals(Language.UNKNOWN) ? Mark.UNKNOWN : Mark.READY,
                interpreter(prepared, languages));
    }

    /** Whether nothing is known to be missing. */
    public boolean ready() {
        return Stream.of(forms, coverage, language, interpreter).noneMatch(Mark.MISSING::equals);
    }

    Readiness withoutCoverage() {
        return new Readiness(forms, Mark.WITHHELD, language, interpreter);
    }

    private static Mark mark(@Nullable Boolean said) {
        if (said == null) {
            return Mark.UNKNOWN;
        }
        return said ? Mark.READY : Mark.MISSING;
    }

    /** A practitioner who speaks it makes an interpreter needless, but not of English: somebody there may sign. */
    private static Mark interpreter(Prepared prepared, Languages languages) {
        if (prepared.interpreter().isPresent()) {
            return mark(prepared.interpreter().get());
        }
        var spoken = spoken(languages);
        var english = spoken.equals(Language.ENGLISH);
        var speaks = prepared.practitionerSpeaks();
        var understood = english ? !languages.interpreterNeeded() : speaks.contains(spoken);
        if (understood) {
            return Mark.NOT_NEEDED;
        }
        if (languages.interpreterNeeded()) {
            return Mark.MISSING;
        }
        return spoken.equals(Language.UNKNOWN) || speaks.isEmpty() ? Mark.UNKNOWN : Mark.MISSING;
    }

    private static Language spoken(Languages languages) {
        return languages.spoken().or(languages::written).orElse(Language.UNKNOWN);
    }
}
