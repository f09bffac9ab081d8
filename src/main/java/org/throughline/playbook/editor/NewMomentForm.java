package org.throughline.playbook.editor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.UrgencyClass;
import org.throughline.playbook.version.NewMoment;

/** A moment that the practice adds, as it comes from the page. */
record NewMomentForm(
        @NotBlank @Pattern(regexp = "[a-z][a-z_]{1,39}") String code,
        @NotBlank @Size(max = 80) String en,
        @NotBlank @Size(max = 80) String es,
        @NotBlank @Pattern(regexp = "[a-z][a-z_]{1,39}") String lane,
        @NotNull UrgencyClass urgency) {

    NewMoment moment() {
        return new NewMoment(
                new MomentCode(code), new Bilingual<>(en.strip(), es.strip()), new LaneCode(lane), urgency);
    }
}
