package org.throughline.playbook.version;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is in force or will be in the practice that is bound. */
@Component
class StandingVersions {

    private final VersionRepository versions;

    StandingVersions(VersionRepository versions) {
        this.versions = versions;
    }

    @Transactional(readOnly = true)
    public List<MomentVersion> read() {
        return versions.standing();
    }
}
