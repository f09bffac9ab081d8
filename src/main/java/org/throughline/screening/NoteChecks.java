package org.throughline.screening;

import java.util.Optional;

/** Reads a field of a note and says whether the next person can act on it. */
public interface NoteChecks {

    /**
     * What is wrong with the field, if anything is. Both languages are read. Finding nothing says only that the field is not
     * hollow, never that it is true.
     */
    Optional<NoteFinding> check(NoteField field, String words);
}
