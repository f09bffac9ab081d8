package org.throughline.communication.line;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.format.annotation.DateTimeFormat;
import org.throughline.communication.gate.TextRules;

/** When and how often texts leave without a person, as the manager wrote it. */
record RulesForm(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        LocalTime earliest,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        LocalTime latest,

        int aDay,
        int aWeek) {

    TextRules rules() {
        return new TextRules(earliest, latest, aDay, aWeek);
    }
}
