package org.throughline.portal.link;

import java.util.UUID;
import org.throughline.kernel.Reference;

/** One link that was given to a patient. */
public record LinkId(UUID value) {

    public Reference reference() {
        return new Reference("NextStepLink", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
