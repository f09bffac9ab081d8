package org.throughline.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.csv.RowResult.Accepted;

class CsvDatesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/24/1980",
                "3/24/1980",
                "1980-03-24",
                "1980-3-24",
                "24-Mar-1980",
                "24-MAR-1980",
                "24 mar 1980",
                "Mar 24, 1980",
                "03-24-1980",
                "19800324",
                "1980-03-24 00:00:00",
                "3/24/1980 0:00",
                "1980-03-24T00:00"
            })
    void readsTheWaysDatesAreExported(String written) {
        assertThat(CsvDates.birthDate(written, TODAY)).isEqualTo(new Accepted<>(LocalDate.of(1980, 3, 24)));
    }

    @ParameterizedTest
    @CsvSource({
        "3/24/80, csv.date.short-year",
        "24-Mar-80, csv.date.short-year",
        "02/30/1980, csv.date.unreadable",
        "24/03/1980, csv.date.unreadable",
        "2/29/2023, csv.date.unreadable",
        "yesterday, csv.date.unreadable",
        "11/18/2026, csv.date.future",
        "01/01/1900, csv.date.too-old"
    })
    void refusesWhatIsNoBirthDateOrMayBeTwo(String written, String problem) {
        assertThat(CsvDates.birthDate(written, TODAY).toString()).contains("Problem[" + problem + "]");
    }
}
