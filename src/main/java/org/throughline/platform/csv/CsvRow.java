package org.throughline.platform.csv;

import java.util.List;

/** One row as it stands in the file. */
public record CsvRow(long line, List<String> cells) {

    @Override
    public String toString() {
        return "CsvRow[line " + line + "]";
    }
}
