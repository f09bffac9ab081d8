package org.throughline.access.web;

import java.util.List;
import org.throughline.access.SignInOffers;

/**
 * How the session stands and how to go on: nothing to do, the same person's password, or anybody's sign-in.
 *
 * @param key whose session it is, see {@code Viewer.Screen}; empty when it has ended
 * @param name the person, when the session is locked
 */
public record SessionView(State state, String key, String name, List<SignInOffers.Offer> offers, boolean refused) {

    /** Open to work, locked until its person returns, or gone. */
    public enum State {
        OPEN,
        LOCKED,
        ENDED
    }
}
