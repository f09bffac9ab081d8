package org.throughline.playbook.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One moment in the middle of the page. */
public record MomentView(
        Head head, boolean editable, List<Section> sections, LookView look, List<VersionRow> versions) {

    /**
     * What it is, how far it has come, and what can be done.
     *
     * @param href the page of the moment; with {@code ?side=} for a language
     * @param status the version, its state and what is in force, in one sentence
     * @param reason why it was given back or brought back
     * @param withdrawal why the moment is to go out of use, or has gone
     * @param refusals what keeps it from being sent
     */
    public record Head(
            String href,
            String name,
            String language,
            String status,
            @Nullable String reason,
            @Nullable String withdrawal,
            Deeds deeds,
            List<Line> refusals) {

        /** The code of the moment, for its files. */
        public String code() {
            return href.substring(href.lastIndexOf('/') + 1);
        }
    }

    /** What the person may do with the version that is shown. */
    public record Deeds(
            int number,
            int revision,
            boolean begin,
            boolean send,
            boolean discard,
            boolean approve,
            boolean giveBack,
            boolean takeBack,
            boolean withdraw,
            boolean export) {}

    /** A part of the five things; {@code addTo} names the list it ends with, when there is one to add to. */
    public record Section(
            String title,
            @Nullable String hint,
            List<Entry> entries,
            @Nullable String addTo) {}

    /** One thing of a section: a field or a thing of a list with its fields. */
    public record Entry(List<Field> fields, @Nullable Removal removal) {}

    /** Takes a thing out of its list. */
    public record Removal(String list, int index, String seen, String label) {}

    /**
     * One field.
     *
     * @param id of its element
     * @param said as people say it, where nobody changes it
     * @param other the same in the other language, beside it; null when there is no other, and its words are English
     */
    public record Field(
            String id,
            String pointer,
            String label,
            String words,
            String said,
            @Nullable String other,
            boolean landing,
            Input input) {}

    /** How a field is filled in; what is chosen from is empty for what is written. */
    public record Input(String form, List<EditorView.Choice> choices) {

        /** Said in the language of its side, unlike a number or a choice. */
        public boolean isWords() {
            return form.equals("WORDS");
        }

        public boolean isChosen() {
            return !choices.isEmpty();
        }
    }

    /** A sentence about a field, with the way to it. */
    public record Line(String text, @Nullable String href, String tone) {}

    /** A version in the list of all. */
    public record VersionRow(
            int number, String state, String stateName, List<String> story, boolean bringsBack, boolean beginsFrom) {}
}
