package org.throughline.playbook.version;

import java.util.Optional;
import org.throughline.kernel.PersonId;

/** What became of an edit. */
public sealed interface Edited {

    /** It stands in the draft. */
    record Saved(String words) implements Edited {}

    /** Somebody, as far as that is known, changed the same field since it was seen; nothing was lost, and a person chooses. */
    record SomebodyWasFirst(String theirs, Optional<PersonId> by) implements Edited {}
}
