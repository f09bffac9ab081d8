package org.throughline.playbook.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which files come in.
 *
 * @param refused why nothing of a file can be taken
 * @param changedSince whether the playbook has changed since the plan was shown
 */
public record FilesView(@Nullable String refused, @Nullable PlanView plan, boolean changedSince) {

    /**
     * What a file would do.
     *
     * @param text the file, to be sent again with the yes
     * @param seen what was shown, so that nobody says yes to something else
     * @param drafts how many drafts it would make
     * @param unchanged the names of the moments that are in force as the file has them
     */
    public record PlanView(String text, String seen, int drafts, List<RowView> rows, List<String> unchanged) {}

    /** One moment: {@code tone} says by colour what {@code outcome} says in words. */
    public record RowView(
            String name,
            String outcome,
            String tone,
            @Nullable String note,
            List<String> troubles,
            List<ChangeView> changes) {}

    /** A field's words in force and in the file; one of the two may be empty. */
    public record ChangeView(String label, String before, String now) {}
}
