package org.throughline.work.fax;

import java.util.List;
import java.util.Optional;
import org.throughline.communication.FaxKind;
import org.throughline.communication.PageRange;
import org.throughline.kernel.RuleViolation;

/** Pages of a fax that are a matter of their own, and what they are if that is known. */
public record FaxPart(PageRange pages, Optional<FaxKind> kind) {

    private static final int MOST = 20;

    /** Refuses no parts, too many of them, and a page that stands in two. */
    static void require(List<FaxPart> parts) {
        if (parts.isEmpty() || parts.size() > MOST) {
            throw RuleViolation.of("work.fax-parts", MOST);
        }
        for (int one = 0; one < parts.size(); one++) {
            for (int other = one + 1; other < parts.size(); other++) {
                if (parts.get(one).pages().overlaps(parts.get(other).pages())) {
                    throw RuleViolation.of("work.fax-parts-overlap");
                }
            }
        }
    }
}
