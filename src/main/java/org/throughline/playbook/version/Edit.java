package org.throughline.playbook.version;

import org.throughline.playbook.content.MomentField;

/** Other words for one field, by somebody who saw what it said. */
public record Edit(MomentField field, String seen, String words) {

    /** Longer is no text for a patient any more, and not kept. */
    static final int LONGEST = 8000;

    public Edit {
        seen = plain(seen);
        words = plain(words);
    }

    /** Browsers send the ends of lines in their own way. */
    static String plain(String text) {
        return text.replace("\r\n", "\n");
    }
}
