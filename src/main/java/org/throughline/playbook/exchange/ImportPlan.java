package org.throughline.playbook.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.content.MomentContent.Change;

/** What a file would do to the playbook, moment by moment; nothing is done yet. */
record ImportPlan(List<Row> rows) {

    ImportPlan {
        rows = List.copyOf(rows);
    }

    /**
     * One moment of the file.
     *
     * @param content what the file says, if it has the shape of a moment
     * @param against the number of the version in force; 0 when there is none
     */
    record Row(String code, Optional<MomentContent> content, int line, int against, Outcome outcome) {}

    /** What would become of a moment. */
    sealed interface Outcome {

        /** A draft of a moment that the playbook does not have. */
        record Added() implements Outcome {}

        /**
         * A draft with other words than those in force.
         *
         * @param broughtBack whether the moment is out of use now
         */
        record Changed(List<Change> changes, boolean broughtBack) implements Outcome {}

        /** Nothing: the file says what is in force. */
        record Same() implements Outcome {}

        /** Nothing: there is a draft of somebody, or one in review, and it stays as it is. */
        record UnderWay(int number, Optional<PersonId> by) implements Outcome {}

        /** Nothing, for these reasons. */
        record Refused(List<Trouble> troubles) implements Outcome {}

        default boolean makesADraft() {
            return this instanceof Added || this instanceof Changed;
        }
    }

    /** What was shown: when it is something else by the time somebody says yes, it is shown again. */
    String seen() {
        return rows.stream()
                .map(row -> row.code() + ":" + row.outcome().getClass().getSimpleName() + ":" + row.against())
                .collect(Collectors.joining(","));
    }
}
