package org.throughline.playbook.version;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.NotFound;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentContent;

/** The versions of the practice's moments as everybody of the staff may read them. */
@Service
public class Versions {

    private final VersionRepository versions;
    private final Clock clock;

    Versions(VersionRepository versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** All versions of one moment; {@link NotFound} if there is no such moment. */
    @Transactional(readOnly = true)
    public MomentHistory of(MomentCode moment) {
        var now = clock.instant();
        var rows = versions.of(moment);
        if (rows.isEmpty()) {
            var shipped = DefaultPlaybook.SHIPPED.find(moment).orElseThrow(() -> new NotFound("moment " + moment));
            return new MomentHistory(List.of(MomentVersion.shipped(MomentContent.of(shipped), now)));
        }
        return asOf(now, rows);
    }

    /** What is current of each moment, in the playbook's order, the practice's own moments last. */
    @Transactional(readOnly = true)
    public Map<MomentCode, MomentHistory> all() {
        var now = clock.instant();
        var rows = new LinkedHashMap<MomentCode, List<MomentVersion>>();
        DefaultPlaybook.SHIPPED.moments().forEach(moment -> rows.put(moment.code(), new ArrayList<>()));
        versions.current()
                .forEach(version -> rows.computeIfAbsent(version.moment(), own -> new ArrayList<>())
                        .add(version));
        var all = new LinkedHashMap<MomentCode, MomentHistory>();
        rows.forEach((code, found) -> all.put(
                code,
                found.isEmpty()
                        ? new MomentHistory(List.of(
                                MomentVersion.shipped(MomentContent.of(DefaultPlaybook.SHIPPED.moment(code)), now)))
                        : asOf(now, found)));
        return all;
    }

    /** A version whose day has come is in force, whether or not that was written down yet. */
    private static MomentHistory asOf(Instant now, List<MomentVersion> rows) {
        var due = rows.stream()
                .filter(version -> version.state() == VersionState.APPROVED)
                .filter(version -> version.steps()
                        .from()
                        .filter(from -> !from.isAfter(now))
                        .isPresent())
                .findFirst();
        return new MomentHistory(due.<List<MomentVersion>>map(next -> rows.stream()
                        .map(version -> switch (version.state()) {
                            case APPROVED -> version.takingForce();
                            case IN_FORCE ->
                                version.replaced(next.steps().from().orElse(now));
                            default -> version;
                        })
                        .toList())
                .orElse(rows));
    }
}
