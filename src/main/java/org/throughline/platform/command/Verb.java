package org.throughline.platform.command;

import java.util.concurrent.Callable;

/**
 * A command that a module adds to the command line: a bean annotated with picocli's {@code @Command}, whose options are
 * fields. It returns the exit code. The work itself, and its transaction, belong to a use case that it calls.
 */
public interface Verb extends Callable<Integer> {

    /** The launcher's verb it stands under, for instance {@code import} for {@code import patients}; itself when empty. */
    default String group() {
        return "";
    }
}
