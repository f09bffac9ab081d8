package org.throughline.patient.opening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.DataCategory;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.patient.PatientDoor;
import org.throughline.patient.PatientId;
import org.throughline.patient.PatientMatters;
import org.throughline.patient.SearchReason;
import org.throughline.patient.WhyOpened;

/** Asks the modules above what brings the patient to the person, and takes a reason otherwise. */
@Service
class GuardedDoor implements PatientDoor {

    /** The lane in whose name a manager searches, who has all. */
    private static final LaneCode FRONT_DESK = new LaneCode("front_desk_backup");

    private final JdbcClient database;
    private final List<PatientMatters> matters;

    GuardedDoor(JdbcClient database, List<PatientMatters> matters) {
        this.database = database;
        this.matters = List.copyOf(matters);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WhyOpened> ground(Access access, PatientId patient, Optional<SearchReason> given) {
        var lane = lane(access);
        refuseUnknown(patient);
        return matters.stream()
                .flatMap(known -> known.bringing(access, patient).stream())
                .findFirst()
                .or(() -> given.map(reason -> WhyOpened.because(reason.code(), lane)));
    }

    @Override
    public LaneCode lane(Access access) {
        if (access.everyLane()) {
            return FRONT_DESK;
        }
        return access.lanes(Action.SEE).stream()
                .min(Comparator.<LaneCode>comparingLong(lane -> -shown(access, lane))
                        .thenComparing(LaneCode::value))
                .orElseThrow(() -> new NotFound("no lane, no patients"));
    }

    /** How much of a patient the lane shows; somebody of several lanes searches in the name of the one that shows most. */
    private static long shown(Access access, LaneCode lane) {
        return Arrays.stream(DataCategory.values())
                .filter(category -> access.sees(lane, category))
                .count();
    }

    private void refuseUnknown(PatientId patient) {
        var known = database.sql("select 1 from patient.patient where id = :id and status <> 'merged'")
                .param("id", patient.value())
                .query((row, number) -> true)
                .optional();
        if (known.isEmpty()) {
            throw new NotFound(patient.reference());
        }
    }
}
