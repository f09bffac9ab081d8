package org.throughline.playbook.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Colleague;
import org.throughline.playbook.ApprovedFact;

/** The practice's answers, and the form in which the manager writes one; a changed one is written in the same form. */
public record FactsView(List<Row> rows, @Nullable Form form) {

    /** One answer; whoever may not do something has no button for it. */
    public record Row(
            ApprovedFact fact,
            ApprovedFact.State state,
            Spanish spanish,
            String owner,
            String href,
            boolean mayChange,
            boolean maySign) {}

    /** How its Spanish stands. */
    public enum Spanish {
        MISSING,
        OPEN,
        SIGNED
    }

    /** A new answer, or the words that take the place of {@code before}. */
    public record Form(
            String href, @Nullable ApprovedFact before, LocalDate from, List<Colleague> owners, String owner) {}
}
