package org.throughline.work.web;

import java.util.List;

/** The practice's ways to an interpreter, and the languages one can be added for. */
public record InterpretersView(List<Row> rows, List<Choice> languages) {

    /** A way that is in use; ending it is a POST to {@code endHref}. */
    public record Row(InterpreterView.Route route, String endHref) {}

    /** A language by its tag and its name for the reader. */
    public record Choice(String code, String name) {}
}
