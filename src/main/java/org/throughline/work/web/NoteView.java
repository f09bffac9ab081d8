package org.throughline.work.web;

import java.util.List;
import java.util.Set;

/** The note that closes an item: the six fields every note has, the moment's extra fields, and how it ended. */
public record NoteView(
        String saveHref,
        String draftHref,
        String backHref,
        long version,
        List<Field> fields,
        List<Choice> contactResults,
        List<Choice> escalationStates,
        List<Choice> closeCodes,
        Set<String> missing,
        List<String> refusals) {

    /** One field; its label is the text {@code work.note.<code>} unless the playbook names it. */
    public record Field(String code, String label, String value) {}

    /** One choice of a list. */
    public record Choice(String code, String label, boolean chosen) {}
}
