package org.throughline.access.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.throughline.access.PeopleDesk.NewColleague;
import org.throughline.access.Role;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;

/** Somebody new as the manager writes it down. Prints masked. */
record NewColleagueForm(
        @NotBlank @Size(max = 80) String given,
        @NotBlank @Size(max = 80) String family,
        @NotBlank @Email @Size(max = 200) String signInName,
        @NotBlank @Size(max = 200) String password,
        @Nullable Role role) {

    NewColleague colleague() {
        var name = new HumanName(given.strip(), family.strip());
        return new NewColleague(
                name, signInName.strip(), password, role == null ? Role.ASSISTANT : role, Language.ENGLISH);
    }

    @Override
    public String toString() {
        return "NewColleagueForm[" + role + "]";
    }
}
