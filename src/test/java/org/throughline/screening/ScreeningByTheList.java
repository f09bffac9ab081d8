package org.throughline.screening;

/** The screening and the checks as they are shipped, for tests outside the package. */
public final class ScreeningByTheList {

    private ScreeningByTheList() {}

    public static Screening asShipped() {
        return new LexiconScreening();
    }

    public static ReplyChecks repliesAsShipped() {
        return new ListedReplyChecks();
    }
}
