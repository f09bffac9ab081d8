package org.throughline.screening;

import java.io.IOException;

/** The screening and the checks as they are shipped, for tests outside the package. */
public final class ScreeningByTheList {

    private ScreeningByTheList() {}

    public static Screening asShipped() {
        return new LexiconScreening();
    }

    /** With the second reader beside it, as the product screens. */
    public static Screening withTheReader() {
        return new UnionScreening(new LexiconScreening(), new ReaderScreening());
    }

    public static TrainedReader readerAsShipped() throws IOException {
        return ReaderScreening.shipped();
    }

    public static ReplyChecks repliesByTheList() {
        return new ListedReplyChecks();
    }

    public static ReplyChecks repliesAsShipped() {
        return new UnionReplyChecks(new ListedReplyChecks(), new ShippedReplyReader());
    }

    public static String versionOfTheReplyReader() {
        return new ShippedReplyReader().get().version();
    }
}
