package org.throughline.access;

import org.throughline.kernel.PersonId;

/** What the people of the bound practice have agreed to before any grant of theirs counts (INV-30). */
public interface Agreements {

    /** The person's signed papers lie there; for setting a practice up. */
    void onPaper(PersonId person, String evidence);
}
