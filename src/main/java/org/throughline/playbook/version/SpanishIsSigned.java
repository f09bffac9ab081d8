package org.throughline.playbook.version;

import java.util.List;
import java.util.Optional;

/** Somebody assessed in Spanish has read the Spanish (INV-14); without that the version may go its way in English. */
final class SpanishIsSigned implements MomentCheck {

    @Override
    public String code() {
        return "spanish";
    }

    @Override
    public List<Finding> of(MomentVersion version) {
        return version.spanish().isPresent()
                ? List.of()
                : List.of(new Finding("spanish-unsigned", false, Optional.empty(), ""));
    }
}
