package org.throughline.access.web;

import java.util.List;
import org.throughline.access.SignInOffers;

/** What the sign-in page says, and whom the demo offers to be. */
public record SignInView(Notice notice, List<SignInOffers.Offer> offers) {

    /** Why somebody is on this page; its text is {@code access.sign-in.notice.<NAME>}. */
    public enum Notice {
        NONE,
        REFUSED,
        LEFT,
        ENDED
    }
}
