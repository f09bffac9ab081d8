package org.throughline.playbook.training.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.throughline.playbook.training.Choice;
import org.throughline.playbook.training.Given;

/** What somebody does with a case, and the note on it. */
record AnswerForm(
        @Min(0) int position,
        @NotNull Choice choice,
        @NotBlank @Size(max = 1000) String action,
        @NotBlank @Size(max = 1000) String next) {

    Given given() {
        return new Given(choice, action.strip(), next.strip());
    }
}
