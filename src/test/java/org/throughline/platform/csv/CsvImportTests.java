package org.throughline.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.Language;
import org.throughline.platform.csv.CsvImport.Effect;
import org.throughline.platform.csv.RowResult.Accepted;
import org.throughline.platform.i18n.TextCatalog;

class CsvImportTests {

    private static final List<Column> COLUMNS = List.of(Column.required("number"), Column.optional("note"));

    @TempDir
    private Path folder;

    private final List<Integer> batches = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    @Test
    void writesInBatchesAndTellsHowFarItIs() throws IOException {
        var rows = IntStream.range(100, 1301).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        var report = importing("number\n" + rows);
        assertThat(report).isEqualTo(new ImportReport(1201, 0, 0, 0));
        assertThat(batches).containsExactly(500, 500, 201);
        assertThat(progress).containsExactly("500 of 1201", "1000 of 1201", "1201 of 1201");
    }

    @Test
    void sendsBackWhatReaderOrWriterRefusesWithTheProblemInWords() throws IOException {
        var report = importing("number,note\n7,fine\nseven,\"=1+1\"\n13,unlucky\n8,a,b\n");
        assertThat(report).isEqualTo(new ImportReport(1, 0, 0, 3));
        assertThat(Files.readString(folder.resolve("numbers.rejects.csv"))).isEqualTo("""
                        \uFEFFnumber,note,problem
                        seven,'=1+1,number is missing.
                        8,a,The row has 3 cells and the header has 2. A cell with a separator in it needs quotation marks.,b
                        13,unlucky,13 is not a phone number.
                        """.replace("\n", "\r\n"));
    }

    @Test
    void takesItsOwnRejectsAgainOncePutRight() throws IOException {
        importing("number,note\nseven,\"=1+1\"\n");
        var rejects = folder.resolve("numbers.rejects.csv");
        var table = CsvTable.read(rejects);
        var columns = ColumnMap.of(table.header(), COLUMNS, Map.of());
        assertThat(columns.unread()).isEmpty();
        try (var rows = table.rows()) {
            assertThat(columns.cells(rows.findFirst().orElseThrow()).find("note"))
                    .contains("=1+1");
        }
    }

    @Test
    void leavesNoRejectsBehindWhenThereAreNone() throws IOException {
        importing("number\nseven\n");
        importing("number\n7\n");
        assertThat(folder.resolve("numbers.rejects.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "'=1", "''=1"})
    void writesNoFormulaAndReadsItBack(String cell) {
        var written = new StringWriter();
        CsvOutput.to(written).write(List.of(cell, "x"));
        assertThat(CellGuard.guarded(cell)).startsWith("'");
        assertThat(CellGuard.unguarded(CellGuard.guarded(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "'tis", "305-555", "a=b", ""})
    void leavesOrdinaryCellsAlone(String cell) {
        assertThat(CellGuard.guarded(cell)).isEqualTo(cell);
        assertThat(CellGuard.unguarded(cell)).isEqualTo(cell);
    }

    private ImportReport importing(String text) throws IOException {
        var file = folder.resolve("numbers.csv");
        Files.writeString(file, text);
        var table = CsvTable.read(file);
        var columns = ColumnMap.of(table.header(), COLUMNS, Map.of());
        try (var rejects = new RejectsFile(file, table.header(), new TextCatalog().in(Language.ENGLISH))) {
            return new CsvImport<Integer>(
                            CsvImportTests::number, this::write, (row, rows) -> progress.add(row + " of " + rows))
                    .run(table, columns, rejects);
        }
    }

    private static RowResult<Integer> number(Cells cells) {
        return cells.find("number")
                .filter(cell -> cell.matches("\\d+"))
                .<RowResult<Integer>>map(cell -> new Accepted<>(Integer.valueOf(cell)))
                .orElseGet(() -> RowResult.rejected(new Problem("csv.row.required", "field", "number")));
    }

    private List<RowResult<Effect>> write(List<Integer> batch) {
        batches.add(batch.size());
        return batch.stream()
                .map(number -> number == 13
                        ? RowResult.<Effect>rejected(new Problem("csv.phone", "phone", number))
                        : new Accepted<>(Effect.ADDED))
                .toList();
    }
}
