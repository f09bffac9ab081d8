package org.throughline.playbook.version;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The versions of a moment, the newest first, as they stand at one time. */
public record MomentHistory(List<MomentVersion> versions) {

    public MomentHistory {
        versions = List.copyOf(versions);
    }

    /** A draft or what is in review; there is one at most. */
    public Optional<MomentVersion> open() {
        return first(MomentVersion::isOpen);
    }

    /** What is approved and waits for its day. */
    public Optional<MomentVersion> waiting() {
        return first(version -> version.state() == VersionState.APPROVED);
    }

    public Optional<MomentVersion> inForce() {
        return first(version -> version.state() == VersionState.IN_FORCE);
    }

    /** What somebody who opens the moment wants to see. */
    public MomentVersion shown() {
        return open().or(this::waiting).or(this::inForce).orElse(versions.getFirst());
    }

    private Optional<MomentVersion> first(Predicate<MomentVersion> which) {
        return versions.stream().filter(which).findFirst();
    }
}
