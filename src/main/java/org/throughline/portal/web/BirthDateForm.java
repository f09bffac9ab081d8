package org.throughline.portal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A birth date in three fields, in the order of the reader's language. Prints masked. */
public record BirthDateForm(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    static final BirthDateForm EMPTY = new BirthDateForm("", "", "");

    private static final int EARLIEST = 1900;

    /** Empty for what no calendar has; that is no try. */
    Optional<LocalDate> date(LocalDate today) {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)))
                    .filter(date -> date.getYear() >= EARLIEST && !date.isAfter(today));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return Integer.parseInt(digits == null ? "" : digits.strip());
    }

    @Override
    public String toString() {
        return "BirthDateForm[masked]";
    }
}
