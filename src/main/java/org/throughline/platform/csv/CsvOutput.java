package org.throughline.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes rows that spreadsheets open with their accents right and without running anything. */
public final class CsvOutput implements Closeable {

    private static final String MARK = "\uFEFF";

    private final CsvWriter rows;

    private CsvOutput(CsvWriter rows) {
        this.rows = rows;
    }

    public static CsvOutput to(Path file) throws IOException {
        var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write(MARK);
        return new CsvOutput(CsvWriter.builder().build(writer));
    }

    static CsvOutput to(Writer writer) {
        return new CsvOutput(CsvWriter.builder().build(writer));
    }

    public void write(List<String> cells) {
        rows.writeRecord(cells.stream().map(CellGuard::guarded).toList());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
