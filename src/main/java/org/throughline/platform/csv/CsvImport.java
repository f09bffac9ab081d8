package org.throughline.platform.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.throughline.platform.csv.RowResult.Accepted;
import org.throughline.platform.csv.RowResult.Rejected;

/**
 * Takes a table row by row, in batches: a reader makes a value of each row, a writer takes a batch in one transaction and
 * says what became of each, and rows that either refuses go to the rejects.
 */
public final class CsvImport<T> {

    /** What became of a row that was taken. */
    public enum Effect {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** Takes one batch in one transaction; one result for each value, in their order. */
    @FunctionalInterface
    public interface BatchWriter<T> {
        List<RowResult<Effect>> write(List<T> batch);
    }

    /** Is told after each batch how far the import is. */
    @FunctionalInterface
    public interface Progress {
        void at(long row, long rows);
    }

    private static final int BATCH = 500;

    private final int batchSize;
    private final Function<Cells, RowResult<T>> reader;
    private final BatchWriter<T> writer;
    private final Progress progress;

    public CsvImport(Function<Cells, RowResult<T>> reader, BatchWriter<T> writer, Progress progress) {
        this(BATCH, reader, writer, progress);
    }

    /** With small batches where each row is much work. */
    public CsvImport(int batchSize, Function<Cells, RowResult<T>> reader, BatchWriter<T> writer, Progress progress) {
        this.batchSize = batchSize;
        this.reader = reader;
        this.writer = writer;
        this.progress = progress;
    }

    /** Rejects are told as they come; the columns must have been found without a problem. */
    public ImportReport run(CsvTable table, ColumnMap columns, Rejects rejects) {
        var run = new Run(table.count(), rejects);
        try (var rows = table.rows()) {
            rows.forEach(row -> run.take(row, read(columns.cells(row))));
        }
        run.writeBatch();
        return run.report;
    }

    private RowResult<T> read(Cells cells) {
        return cells.unevenness().map(RowResult::<T>rejected).orElseGet(() -> reader.apply(cells));
    }

    /** One pass through a table. */
    private final class Run {

        private final long rows;
        private final Rejects rejects;
        private final List<CsvRow> batchRows = new ArrayList<>();
        private final List<T> batch = new ArrayList<>();
        private ImportReport report = ImportReport.NOTHING;
        private long seen;

        Run(long rows, Rejects rejects) {
            this.rows = rows;
            this.rejects = rejects;
        }

        void take(CsvRow row, RowResult<T> result) {
            seen++;
            switch (result) {
                case Accepted<T>(var value) -> {
                    batchRows.add(row);
                    batch.add(value);
                }
                case Rejected<T>(var problems) -> reject(row, problems);
            }
            if (batch.size() == batchSize) {
                writeBatch();
            }
        }

        void writeBatch() {
            var effects = batch.isEmpty() ? List.<RowResult<Effect>>of() : writer.write(List.copyOf(batch));
            for (int at = 0; at < effects.size(); at++) {
                switch (effects.get(at)) {
                    case Accepted<Effect>(var effect) -> report = report.plus(effect);
                    case Rejected<Effect>(var problems) -> reject(batchRows.get(at), problems);
                }
            }
            batch.clear();
            batchRows.clear();
            progress.at(seen, rows);
        }

        private void reject(CsvRow row, List<Problem> problems) {
            report = report.plusRejected();
            rejects.reject(row, problems);
        }
    }

    /** Where rows go that were not taken. */
    @FunctionalInterface
    public interface Rejects {
        void reject(CsvRow row, List<Problem> problems);
    }
}
