package org.throughline.communication;

import java.util.UUID;
import org.throughline.kernel.Reference;

/** One long conversation about one matter, over whatever channels it runs. */
public record IssueId(UUID value) {

    public Reference reference() {
        return new Reference("Issue", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
