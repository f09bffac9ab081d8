package org.throughline.access;

import java.util.List;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.PersonId;

/** Port to whoever offers signing in with one click: the demo clinic does, a real practice has none. */
public interface SignInOffers {

    List<Offer> offers();

    /** Somebody to be, and in which practice. */
    record Offer(PersonId person, HumanName name, Role role, String practiceName) {}
}
