package org.throughline.portal.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.throughline.communication.FormContact;

/** What a patient fills in. Prints masked. */
public record RequestForm(
        @NotBlank @Size(max = 120) String name,

        @PastOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate birthDate,

        @Size(max = 40) @Nullable String phone,
        @Email @Size(max = 254) @Nullable String email,
        @NotBlank String reason,
        @NotBlank @Size(max = 4000) String text,
        @NotBlank @Size(max = 64) String token) {

    static RequestForm empty(String token) {
        return new RequestForm("", null, "", "", "", "", token);
    }

    FormContact contact(String language) {
        return new FormContact(name.strip(), birthDate, phone, email, language, reason, text.strip());
    }

    @Override
    public String toString() {
        return "RequestForm[masked]";
    }
}
