package org.throughline.scheduling.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.DataCategory;
import org.throughline.access.Role;
import org.throughline.access.Sight;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;

/** Who sees the day's visits and how much of them, and who checks patients in (INV-32). */
final class VisitRights {

    private static final LaneCode FRONT_DESK = new LaneCode("front_desk_backup");
    private static final LaneCode CONFIRMATIONS = new LaneCode("confirmations");

    /** The lanes whose work is about visits; the one that shows least comes last. */
    private static final List<LaneCode> LANES = Stream.of(
                    "front_desk_backup", "scheduling", "intake", "intake_es", "telehealth", "no_show", "confirmations")
            .map(LaneCode::new)
            .toList();

    private VisitRights() {}

    static void requireBoard(Access access) {
        if (!inTheHouse(access) && lane(access).isEmpty()) {
            throw new NotAllowed("scheduling.visits-not-yours");
        }
    }

    static void requireCheckIn(Access access) {
        requireBoard(access);
        if (!mayCheckIn(access)) {
            throw new NotAllowed("scheduling.check-in-not-yours");
        }
    }

    static boolean mayCheckIn(Access access) {
        return access.is(Role.FRONT_DESK) || access.may(Action.CHANGE, FRONT_DESK);
    }

    /** The lane in whose name a visit brings its patient to the person. */
    static Optional<LaneCode> lane(Access access) {
        return LANES.stream().filter(lane -> access.may(Action.SEE, lane)).findFirst();
    }

    /** Whoever only confirms visits is told when and where they are, not what for. */
    static boolean seesServiceType(Access access) {
        return inTheHouse(access)
                || lane(access).filter(lane -> !lane.equals(CONFIRMATIONS)).isPresent();
    }

    static boolean seesCoverage(Access access) {
        return inTheHouse(access) || access.sight(DataCategory.INSURANCE).atLeast(Sight.MASKED);
    }

    /** Those who meet the patient. */
    private static boolean inTheHouse(Access access) {
        return access.everyLane() || access.is(Role.FRONT_DESK) || access.clinical();
    }
}
