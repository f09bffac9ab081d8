package org.throughline.platform.csv;

/** The file as a whole cannot be read; nothing of it was taken. */
public final class CsvRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public CsvRefused(Problem problem) {
        super(problem.key());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
