package org.throughline.access;

import java.util.List;
import java.util.Optional;
import org.throughline.kernel.PersonId;

/** The people of the practice that is bound. */
public interface People {

    /** Everybody with a membership, ended ones too, because old notes name them. */
    List<Colleague> all();

    Optional<Colleague> find(PersonId person);
}
