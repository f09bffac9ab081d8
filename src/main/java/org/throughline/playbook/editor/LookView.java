package org.throughline.playbook.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As the patient sees a version, what the checks say, and what changed.
 *
 * @param moment the page of the moment
 * @param href this look, to be asked for again
 */
public record LookView(
        String moment,
        String href,
        List<Tab> tabs,
        Said said,
        List<MomentView.Line> checks,
        Spanish spanish,
        @Nullable Changes changes,
        List<Variable> variables) {

    /** A channel to look at: as a page, and as this part of it. */
    public record Tab(String page, String part, String label, String key, boolean current) {}

    /** What a text may leave open, with the value it is filled with here. */
    public record Variable(String name, String sample) {}

    /** What is said on the channel, filled with sample values; cues have a heading each. */
    public record Said(
            String language,
            @Nullable String subject,
            List<Cue> cues,
            @Nullable String trouble) {}

    /** Words under a heading; none in writing. */
    public record Cue(@Nullable String heading, String words) {}

    /** Who signed the Spanish off, and whether the person may. */
    public record Spanish(String status, boolean signed, int number, int revision, boolean mayBeSigned) {}

    /** Against which version, and each field with its words then and now. */
    public record Changes(int against, List<Change> fields) {}

    /** A field's words then and now; one of the two may be empty. */
    public record Change(String label, String before, String now) {}
}
