package org.throughline.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;

/** The people of the practice that is bound. */
public interface People {

    /** Everybody with a membership, ended ones too, because old notes name them. */
    List<Colleague> all();

    Optional<Colleague> find(PersonId person);

    /** The languages in which the person may write freely. */
    Set<Language> assessedLanguages(PersonId person);
}
