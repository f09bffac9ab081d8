package org.throughline.work.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.patient.Evidence;
import org.throughline.patient.Patients;
import org.throughline.patient.Recognition;
import org.throughline.patient.WhyOpened;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.OpenLanes;

/**
 * Finds items by their reference, or by a patient's name, number or address. Only items of the person's own lanes are found
 * (INV-31); whom the search brought up is written down by the patient module.
 */
@Service
public class ItemSearch {

    private static final int MOST = 25;
    private static final String REGION = "US";

    private final JdbcClient database;
    private final Patients patients;
    private final OpenLanes lanes;

    ItemSearch(JdbcClient database, Patients patients, OpenLanes lanes) {
        this.database = database;
        this.patients = patients;
        this.lanes = lanes;
    }

    /** What was found, newest first; nothing for words that say nothing. */
    @Transactional
    public List<WorkItem> find(Access access, String words) {
        var said = words.strip();
        var open = lanes.openTo(access, Action.SEE);
        if (said.isEmpty() || open.isEmpty()) {
            return List.of();
        }
        var named = whoMayBe(access, said, open.iterator().next());
        return database.sql("select " + WorkItemRepository.COLUMNS + """
                        from work.work_item
                        where lane = any (:lanes::text[]) and (reference = :reference or patient_id = any (:patients::uuid[]))
                        order by received_at desc limit :most
                        """)
                .param("lanes", codes(open))
                .param("reference", said.toUpperCase(Locale.ROOT))
                .param("patients", named.toArray(UUID[]::new))
                .param("most", MOST)
                .query(WorkItemRepository::read)
                .list();
    }

    private List<UUID> whoMayBe(Access access, String said, LaneCode lane) {
        var evidence = ContactPoint.email(said)
                .or(() -> ContactPoint.phone(said, REGION))
                .map(point -> Evidence.none().from(point))
                .orElseGet(() -> Evidence.none().named(said));
        return switch (patients.whoIs(access, WhyOpened.because("desk", lane), evidence)) {
            case Recognition.OnePatient(var patient, var because) -> List.of(patient.value());
            case Recognition.Candidates(var ranked) ->
                ranked.stream().map(candidate -> candidate.patient().value()).toList();
            case Recognition.Nobody nobody -> List.of();
        };
    }

    private static String[] codes(Set<LaneCode> lanes) {
        return lanes.stream().map(LaneCode::value).toArray(String[]::new);
    }
}
