package org.throughline.work.matter;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.patient.PatientId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** The items about one patient, newest first. */
@Repository
public class PatientItems {

    private static final int MOST = 200;

    private final JdbcClient database;

    PatientItems(JdbcClient database) {
        this.database = database;
    }

    /** Of every lane: whoever shows them asks first which may be seen. */
    public List<WorkItem> of(PatientId patient) {
        return database.sql("select " + WorkItemRepository.COLUMNS + """
                        from work.work_item where patient_id = :patient
                        order by received_at desc, id desc limit :most
                        """)
                .param("patient", patient.value())
                .param("most", MOST)
                .query(WorkItemRepository::read)
                .list();
    }
}
