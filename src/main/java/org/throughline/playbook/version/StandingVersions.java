package org.throughline.playbook.version;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.content.DefaultPlaybook;

/** What of a practice is in force or will be, and from it the playbook at a time. */
final class StandingVersions {

    /** By the day they take force. */
    private final List<MomentVersion> versions;

    private volatile Standing standing;

    StandingVersions(List<MomentVersion> versions) {
        this.versions = List.copyOf(versions);
        this.standing = new Standing(DefaultPlaybook.SHIPPED, Instant.MAX, Instant.MAX);
    }

    Playbook at(Instant now) {
        var known = standing;
        if (!known.covers(now)) {
            known = read(now);
            standing = known;
        }
        return known.playbook();
    }

    private Standing read(Instant now) {
        var inForce = new LinkedHashMap<MomentCode, Playbook.InForce>();
        var outOfUse = new HashSet<MomentCode>();
        var until = Instant.MAX;
        for (var version : versions) {
            var from = version.steps().from().orElse(Instant.MIN);
            if (!from.isAfter(now)) {
                inForce.put(version.moment(), version.inForce());
                if (version.withdraws()) {
                    outOfUse.add(version.moment());
                } else {
                    outOfUse.remove(version.moment());
                }
            } else if (from.isBefore(until)) {
                until = from;
            }
        }
        return new Standing(DefaultPlaybook.SHIPPED.with(inForce.values(), outOfUse), now, until);
    }

    /** The playbook from one time until the next version takes force. */
    private record Standing(Playbook playbook, Instant from, Instant until) {

        boolean covers(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }
}
