package org.throughline.platform.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.i18n.Texts;

/**
 * {@code FILE.rejects.csv}: the rows that were not taken, with their own columns and the problem in words, ready to be put
 * right and imported again. Made with the first reject; one of an earlier run goes away.
 */
public final class RejectsFile implements CsvImport.Rejects, Closeable {

    private final Path path;
    private final List<String> header;
    private final Texts texts;
    private @Nullable CsvOutput output;

    public RejectsFile(Path imported, List<String> header, Texts texts) {
        var name = String.valueOf(imported.getFileName());
        this.path = imported.resolveSibling(name.replaceFirst("(?i)\\.csv$", "") + ".rejects.csv");
        this.header = header;
        this.texts = texts;
        deleteOld(imported);
    }

    /** Where the rejects are, if there are any. */
    public Optional<Path> path() {
        return Optional.ofNullable(output).map(written -> path);
    }

    /** Cells beyond the header's come after the problem, so that nothing is lost and the columns stay in their places. */
    @Override
    public void reject(CsvRow row, List<Problem> problems) {
        var cells = new ArrayList<>(row.cells().stream().limit(width()).toList());
        while (cells.size() < width()) {
            cells.add("");
        }
        cells.add(problems.stream().map(problem -> problem.words(texts)).collect(Collectors.joining(" ")));
        row.cells().stream().skip(width()).forEach(cells::add);
        open().write(cells);
    }

    @Override
    public void close() throws IOException {
        if (output != null) {
            output.close();
        }
    }

    private CsvOutput open() {
        if (output == null) {
            try {
                output = CsvOutput.to(path);
            } catch (IOException notWritable) {
                throw new UncheckedIOException(notWritable);
            }
            output.write(Stream.concat(header.stream().limit(width()), Stream.of(texts.get("csv.column.problem")))
                    .toList());
        }
        return output;
    }

    /** Without the problem column, when a rejects file is imported itself. */
    private int width() {
        return !header.isEmpty() && header.getLast().equals(texts.get("csv.column.problem"))
                ? header.size() - 1
                : header.size();
    }

    private void deleteOld(Path imported) {
        try {
            if (!path.equals(imported)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }
}
