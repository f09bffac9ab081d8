package org.throughline.playbook.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.ApprovedFact.Validity;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.fact.FactText;

/** An answer as the form sends it; how the parts belong together is asked by the rules. */
record FactForm(
        @NotBlank @Size(max = 300) String questionEn,
        @Nullable String questionEs,
        @NotBlank @Size(max = 1000) String answerEn,
        @Nullable String answerEs,
        @NotBlank @Size(max = 200) String source,
        @NotNull UUID owner,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @NotNull
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until) {

    FactText text() {
        return new FactText(
                new Bilingual<>(questionEn.strip(), stripped(questionEs)),
                new Bilingual<>(answerEn.strip(), stripped(answerEs)),
                new Validity(from, Optional.ofNullable(until)),
                source.strip(),
                new PersonId(owner));
    }

    private static String stripped(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
