package org.throughline.work;

import java.util.UUID;
import org.throughline.kernel.Reference;

/** One work item (FHIR Task). */
public record WorkItemId(UUID value) {

    public static WorkItemId of(String text) {
        return new WorkItemId(UUID.fromString(text));
    }

    public Reference reference() {
        return new Reference("Task", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
