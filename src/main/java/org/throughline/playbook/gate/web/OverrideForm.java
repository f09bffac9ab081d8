package org.throughline.playbook.gate.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** Until when a lane may be open in spite of its gate, and why. */
record OverrideForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @NotNull
        LocalDate lastDay,

        @NotBlank @Size(max = 300) String reason) {}
