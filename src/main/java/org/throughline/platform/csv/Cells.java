package org.throughline.platform.csv;

import java.util.Map;
import java.util.Optional;

/** One row's cells by field. */
public final class Cells {

    private final CsvRow row;
    private final Map<String, Integer> places;
    private final int width;

    Cells(CsvRow row, Map<String, Integer> places, int width) {
        this.row = row;
        this.places = places;
        this.width = width;
    }

    /** The cell, stripped; empty when it is blank or its column is not in the file. */
    public Optional<String> find(String field) {
        return Optional.ofNullable(places.get(field))
                .filter(place -> place < row.cells().size())
                .map(place -> row.cells().get(place).strip())
                .filter(cell -> !cell.isEmpty());
    }

    /** More or fewer cells than the header has: a separator inside a cell that nobody quoted. */
    Optional<Problem> unevenness() {
        var cells = row.cells().size();
        var onlyBlankOnesMore =
                cells > width && row.cells().subList(width, cells).stream().allMatch(String::isBlank);
        return cells == width || onlyBlankOnesMore
                ? Optional.empty()
                : Optional.of(new Problem("csv.row.uneven", "cells", cells, "columns", width));
    }
}
