package org.throughline.platform.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.throughline.platform.startup.StartProgress;

/** Prints each step of a start with the seconds since its beginning. */
final class ConsoleProgress implements StartProgress {

    private final PrintWriter out;
    private final long begun = System.nanoTime();
    private volatile boolean silent;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void says(String sentence) {
        tells(elapsed() + "  " + sentence);
    }

    /** A line for the person at the console that is no step. */
    void tells(String line) {
        if (!silent) {
            out.println(line);
            out.flush();
        }
    }

    /** The last word is said; what follows is tidying up. */
    void ends() {
        silent = true;
    }

    private String elapsed() {
        double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0;
        return String.format(Locale.ROOT, "%6.1f s", seconds);
    }
}
