package org.throughline.platform.csv;

import java.util.List;

/** What became of a row: taken, or sent back with everything that is wrong with it. */
public sealed interface RowResult<T> {

    /** The row is fine. */
    record Accepted<T>(T value) implements RowResult<T> {}

    /** The row goes to the rejects file. */
    record Rejected<T>(List<Problem> problems) implements RowResult<T> {}

    static <T> RowResult<T> rejected(Problem problem) {
        return new Rejected<>(List.of(problem));
    }
}
