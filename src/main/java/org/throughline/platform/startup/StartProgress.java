package org.throughline.platform.startup;

/** Hears what the start is busy with, so that a person who waits can see it move. */
@FunctionalInterface
public interface StartProgress {

    void says(String sentence);

    /** For callers nobody watches. */
    static StartProgress silent() {
        return sentence -> {};
    }
}
