package org.throughline.platform.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import org.throughline.platform.startup.CannotStart;

/** The one sentence and the exit code for what stopped a start. */
record StartFailure(Throwable failure, LaunchSettings settings) {

    static final int REFUSED = 1;
    static final int FAILED = 2;
    private static final String DISK_FULL = "53100";

    int exitCode() {
        return known().isPresent() ? REFUSED : FAILED;
    }

    String sentence() {
        return known().map(CannotStart::sentence).orElseGet(this::unknown);
    }

    private Optional<CannotStart> known() {
        return causes().stream().flatMap(cause -> known(cause).stream()).findFirst();
    }

    private static Optional<CannotStart> known(Throwable cause) {
        return switch (cause) {
            case CannotStart refusal -> Optional.of(refusal);
            case PortInUseException taken -> Optional.of(new WebPort(taken.getPort()).used());
            case SQLException sql
            when DISK_FULL.equals(sql.getSQLState()) ->
                Optional.of(new CannotStart(
                        CannotStart.Reason.DISK_FULL,
                        "The disk of the database is full; free some space and start again."));
            default -> Optional.empty();
        };
    }

    private String unknown() {
        Throwable root = causes().getLast();
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return "Throughline could not start (" + root.getClass().getSimpleName() + ": " + message + "); details in "
                + settings.logFile() + ".";
    }

    private List<Throwable> causes() {
        List<Throwable> causes = new ArrayList<>(List.of(failure));
        for (Throwable cause = failure.getCause(); cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
