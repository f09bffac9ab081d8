package org.throughline.playbook.version;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.Memory;
import org.throughline.platform.transaction.Remembered;
import org.throughline.playbook.Playbook;

/** Keeps each practice's playbook for the hot paths; a version whose day comes is in force without anybody asking again. */
@Component
class PlaybookMemory {

    private final Remembered<PracticeId, StandingVersions> kept;
    private final Clock clock;

    PlaybookMemory(VersionRepository versions, Memory memory, Clock clock) {
        this.kept = memory.of(bound -> new StandingVersions(versions.standing()));
        this.clock = clock;
    }

    Playbook of(PracticeId practice) {
        return kept.get(practice).at(clock.instant());
    }

    /** Called in the transaction that changes a version. */
    void changes(PracticeId practice) {
        kept.changed(practice);
    }
}
