package org.throughline.communication;

import java.util.regex.Pattern;
import org.throughline.kernel.RuleViolation;

/** Pages of a fax that belong together; the first page is 1, and both ends are in it. */
public record PageRange(int first, int last) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*(\\d{1,4})\\s*(?:[-–]\\s*(\\d{1,4})\\s*)?");

    public PageRange {
        if (first < 1 || last < first) {
            throw RuleViolation.of("communication.fax-pages", first + "-" + last);
        }
    }

    /** As people write it: {@code 3} or {@code 3-5}. */
    public static PageRange of(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            throw RuleViolation.of("communication.fax-pages", written.strip());
        }
        int first = Integer.parseInt(found.group(1));
        return new PageRange(first, found.group(2) == null ? first : Integer.parseInt(found.group(2)));
    }

    public boolean overlaps(PageRange other) {
        return first <= other.last && other.first <= last;
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
