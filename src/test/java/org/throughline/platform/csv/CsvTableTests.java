package org.throughline.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void readsAccentsInWhateverCharsetTheFileWasSaved(String charset) throws IOException {
        var file = folder.resolve("patients.csv");
        Files.write(file, "name;city\nMuñoz;Cancún\n".getBytes(Charset.forName(charset)));
        assertThat(cells(CsvTable.read(file))).containsExactly(List.of("Muñoz", "Cancún"));
    }

    @Test
    void dropsTheByteOrderMark() throws IOException {
        var file = folder.resolve("patients.csv");
        Files.write(file, "\uFEFFname,city\nAna,Cádiz\n".getBytes(StandardCharsets.UTF_8));
        assertThat(CsvTable.read(file).header()).containsExactly("name", "city");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void findsTheSeparator(char separator) {
        var table = CsvTable.of("a,b and c,d\n\"1;2\",3 and 4,5\n".replace(',', separator));
        assertThat(table.separator()).isEqualTo(separator);
    }

    @Test
    void keepsQuotedSeparatorsAndLineBreaksInTheirCell() {
        var table = CsvTable.of("name,address\n\"Morales, Ana\",\"12 Lake St\nApt 4\"\n\nRuiz,9 Oak\n");
        assertThat(cells(table))
                .containsExactly(List.of("Morales, Ana", "12 Lake St\nApt 4"), List.of("Ruiz", "9 Oak"));
        assertThat(table.count()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithAFileAsAWhole() {
        assertThatThrownBy(() -> CsvTable.of("")).isInstanceOf(CsvRefused.class).hasMessage("csv.file.empty");
        assertThatThrownBy(() -> CsvTable.read(folder.resolve("nowhere.csv"))).hasMessage("csv.file.missing");
    }

    private static List<List<String>> cells(CsvTable table) {
        try (var rows = table.rows()) {
            return rows.map(CsvRow::cells).toList();
        }
    }
}
