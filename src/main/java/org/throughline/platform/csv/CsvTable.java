package org.throughline.platform.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A file of rows under a header, in whatever charset and with whatever separator it was saved. */
public final class CsvTable {

    private static final long LARGEST = 200L * 1024 * 1024;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LOOKED_AT = 20;

    private final String text;
    private final char separator;
    private final List<String> header;

    private CsvTable(String text, char separator) {
        this.text = text;
        this.separator = separator;
        try (var records = records(text, separator)) {
            this.header = records.findFirst()
                    .map(CsvTable::stripped)
                    .orElseThrow(() -> new CsvRefused(new Problem("csv.file.empty")));
        }
    }

    public static CsvTable read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new CsvRefused(new Problem("csv.file.missing", "file", file));
            }
            if (Files.size(file) > LARGEST) {
                throw new CsvRefused(new Problem("csv.file.large", "limit", LARGEST / 1024 / 1024));
            }
            return of(Charsets.decode(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CsvTable of(String text) {
        return parsing(() -> new CsvTable(text, separatorOf(text)));
    }

    public List<String> header() {
        return header;
    }

    char separator() {
        return separator;
    }

    /** The rows under the header; to be closed. */
    public Stream<CsvRow> rows() {
        return records(text, separator)
                .skip(1)
                .map(one -> new CsvRow(
                        one.getStartingLineNumber(),
                        one.getFields().stream().map(CellGuard::unguarded).toList()));
    }

    /** How many rows there are; refuses a file whose quotes do not close. */
    public long count() {
        return parsing(() -> {
            try (var records = records(text, separator)) {
                return records.skip(1).count();
            }
        });
    }

    private static <T> T parsing(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CsvParseException broken) {
            throw new CsvRefused(new Problem("csv.file.broken", "detail", String.valueOf(broken.getMessage())));
        }
    }

    private static char separatorOf(String text) {
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> evenRows(text, separator)))
                .orElseThrow();
    }

    /** How many of the first rows have as many cells as the header, weighed by how many cells that is. */
    private static long evenRows(String text, char separator) {
        try (var records = records(text, separator)) {
            var counts = records.limit(LOOKED_AT).map(CsvRecord::getFieldCount).toList();
            int first = counts.isEmpty() ? 0 : counts.getFirst();
            return first < 2
                    ? 0
                    : first * counts.stream().filter(count -> count == first).count();
        } catch (CsvParseException notThisOne) {
            return 0;
        }
    }

    private static Stream<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)
                .stream();
    }

    private static List<String> stripped(CsvRecord header) {
        return header.getFields().stream().map(String::strip).toList();
    }
}
