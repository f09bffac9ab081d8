package org.throughline.platform.csv;

import org.throughline.platform.csv.CsvImport.Effect;

/** How many rows were taken, and how. */
public record ImportReport(long added, long changed, long unchanged, long rejected) {

    static final ImportReport NOTHING = new ImportReport(0, 0, 0, 0);

    ImportReport plus(Effect effect) {
        return switch (effect) {
            case ADDED -> new ImportReport(added + 1, changed, unchanged, rejected);
            case CHANGED -> new ImportReport(added, changed + 1, unchanged, rejected);
            case UNCHANGED -> new ImportReport(added, changed, unchanged + 1, rejected);
        };
    }

    ImportReport plusRejected() {
        return new ImportReport(added, changed, unchanged, rejected + 1);
    }
}
