package org.throughline.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.TextCatalog;

class ColumnMapTests {

    private static final List<Column> COLUMNS = List.of(
            Column.required("birthDate", "date of birth", "fecha de nacimiento"),
            Column.optional("phone", "phone number", "teléfono"));

    @Test
    void knowsColumnsByTheirNamesInBothLanguages() {
        var map = ColumnMap.of(List.of("FECHA DE NACIMIENTO", "Telefono", "Notes", ""), COLUMNS, Map.of());
        assertThat(map.problems()).isEmpty();
        assertThat(map.unread()).containsExactly("Notes");
        assertThat(map.cells(new CsvRow(2, List.of("1980-01-01", " 305 ", "x", "")))
                        .find("phone"))
                .contains("305");
    }

    @Test
    void saysHowToNameAMissingColumn() {
        assertThat(sentences(ColumnMap.of(List.of("DOB", "Phone"), COLUMNS, Map.of())))
                .containsExactly(
                        "The file has no column for birthDate. Add one, or name it with --map birthDate=COLUMN."
                                + " Its columns are: DOB, Phone.");
    }

    @Test
    void takesTheColumnItIsTold() {
        var map = ColumnMap.of(List.of("DOB", "Date of birth"), COLUMNS, Map.of("birthDate", "dob"));
        assertThat(map.problems()).isEmpty();
        assertThat(map.unread()).containsExactly("Date of birth");
    }

    @Test
    void refusesAColumnOrFieldThatIsNotThere() {
        var map = ColumnMap.of(List.of("DOB"), COLUMNS, Map.of("birthDate", "Born", "weight", "DOB"));
        assertThat(map.problems())
                .extracting(Problem::key)
                .containsExactly("csv.column.no-field", "csv.column.unknown");
    }

    @Test
    void asksWhenTwoColumnsMayBeMeant() {
        var map = ColumnMap.of(List.of("Birth Date", "Date of Birth"), COLUMNS, Map.of());
        assertThat(map.problems()).extracting(Problem::key).containsExactly("csv.column.twice");
    }

    private static List<String> sentences(ColumnMap map) {
        var texts = new TextCatalog().in(Language.ENGLISH);
        return map.problems().stream().map(problem -> problem.words(texts)).toList();
    }
}
